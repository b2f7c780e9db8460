package it.comunitadipratiche.core.transfer.bibliographies;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of a text with their numbers; what of a line is beyond {@link RecordReader#LONGEST} is passed over. */
final class Lines {
    private final BufferedReader text;
    private long number;
    private @Nullable String again;
    private int after = -1;

    Lines(BufferedReader text) {
        this.text = text;
    }

    /** The number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /** The next line without its end, or nothing at the end. */
    Optional<String> next() throws IOException {
        String line = again == null ? read() : again;
        again = null;
        if (line == null) {
            return Optional.empty();
        }
        number++;
        return Optional.of(line);
    }

    /** Gives the line that was read last back, to be read again. */
    void back(String line) {
        again = line;
        number--;
    }

    private @Nullable String read() throws IOException {
        StringBuilder line = new StringBuilder();
        int sign = after >= 0 ? after : text.read();
        after = -1;
        if (sign < 0) {
            return null;
        }
        while (sign >= 0 && sign != '\n' && sign != '\r') {
            if (line.length() <= RecordReader.LONGEST) {
                line.append((char) sign);
            }
            sign = text.read();
        }
        if (sign == '\r') {
            int next = text.read();
            after = next == '\n' ? -1 : next;
        }
        return line.toString();
    }
}
