package it.comunitadipratiche.api.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Cuts bytes into lines, passing over empty ones and never holding more than the longest that is allowed. */
final class LineReader {
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private long number;

    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /** The next line; of one that is too long as much as shows that it is. */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(2_048);
        while (fill()) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, at, Math.min(end - at, Math.max(0, longest + 1 - line.size())));
            boolean ended = end < filled;
            at = ended ? end + 1 : end;
            if (ended) {
                number++;
                if (!isBlank(line)) {
                    return Optional.of(line.toByteArray());
                }
                line.reset();
            }
        }
        number++;
        return isBlank(line) ? Optional.empty() : Optional.of(line.toByteArray());
    }

    private boolean fill() throws IOException {
        if (at < filled) {
            return true;
        }
        at = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }

    private static boolean isBlank(ByteArrayOutputStream line) {
        return line.size() < 256
                && line.toString(java.nio.charset.StandardCharsets.ISO_8859_1).isBlank();
    }
}
