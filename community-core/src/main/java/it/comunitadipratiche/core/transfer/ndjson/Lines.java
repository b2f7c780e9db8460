package it.comunitadipratiche.core.transfer.ndjson;

import it.comunitadipratiche.core.kernel.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Cuts bytes into lines of UTF-8, never holding more than one; empty lines are passed over. */
final class Lines {
    private static final int BUFFER = 1 << 16;

    /** What stands for bytes that are no UTF-8, and may stand in a line itself. */
    private static final char REPLACEMENT = '\uFFFD';

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private long number;
    private long bytes;

    /**
     * Begins in the middle of a file.
     *
     * @param number the lines before
     * @param bytes the bytes before
     * @param longest how many bytes a line may have
     */
    Lines(InputStream in, long number, long bytes, int longest) {
        this.in = in;
        this.number = number;
        this.bytes = bytes;
        this.longest = longest;
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param end the bytes of the file up to its end
     * @param text what it says; empty if there is a problem
     */
    record Line(long number, long end, String text, Optional<Message> problem) {}

    /** The next line that is not empty, or nothing at the end. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        boolean tooLong = false;
        while (fill()) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            tooLong |= line.size() + (end - at) > longest;
            if (!tooLong) {
                line.write(buffer, at, end - at);
            }
            boolean ended = end < filled;
            bytes += end - at + (ended ? 1 : 0);
            at = ended ? end + 1 : end;
            if (ended) {
                number++;
                if (tooLong || !isBlank(line)) {
                    return Optional.of(line(line, tooLong));
                }
                line.reset();
            }
        }
        if (tooLong || !isBlank(line)) {
            number++;
            return Optional.of(line(line, tooLong));
        }
        return Optional.empty();
    }

    private boolean fill() throws IOException {
        if (at < filled) {
            return true;
        }
        at = 0;
        filled = in.read(buffer);
        return filled > 0;
    }

    private static boolean isBlank(ByteArrayOutputStream line) {
        return line.size() < 4096 && line.toString(StandardCharsets.ISO_8859_1).isBlank();
    }

    private Line line(ByteArrayOutputStream line, boolean tooLong) {
        if (tooLong) {
            return problem(new Message("transfer.line.long", longest));
        }
        String text = line.toString(StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(line.toByteArray())) {
            return problem(new Message("transfer.line.encoding"));
        }
        return new Line(number, bytes, text.startsWith("\uFEFF") ? text.substring(1) : text, Optional.empty());
    }

    private static boolean isUtf8(byte[] line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private Line problem(Message problem) {
        return new Line(number, bytes, "", Optional.of(problem));
    }
}
