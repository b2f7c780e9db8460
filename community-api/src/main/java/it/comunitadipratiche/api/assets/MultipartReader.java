package it.comunitadipratiche.api.assets;

import it.comunitadipratiche.api.problem.ProblemType;
import it.comunitadipratiche.api.problem.RequestProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the parts of a {@code multipart/form-data} body (RFC 7578) one after the other as they arrive, never holding
 * more than a piece of one.
 */
final class MultipartReader {
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^;\\s]{1,70}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)(\\*?)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]*))");
    private static final int PIECE = 1 << 16;
    private static final int MAX_HEADERS = 8_192;

    private final InputStream body;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[PIECE];
    private Content current;
    private int at;
    private int filled;
    private boolean ended;

    MultipartReader(InputStream body, String contentType) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw malformed();
        }
        String text = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
        this.body = body;
        this.delimiter = ("\r\n--" + text).getBytes(StandardCharsets.ISO_8859_1);
        // The first delimiter has no line before it: pretend there is one.
        buffer[0] = '\r';
        buffer[1] = '\n';
        filled = 2;
        this.current = new Content();
    }

    /** A part; its content is to be read before the next part is asked for; what was not is passed over. */
    record Part(String name, Optional<String> fileName, InputStream content) {}

    /** The next part, or nothing after the last. */
    Optional<Part> next() throws IOException {
        current.drain();
        if (ended) {
            return Optional.empty();
        }
        Map<String, String> headers = headers();
        Map<String, String> disposition = parameters(headers.getOrDefault("content-disposition", ""));
        String name = disposition.get("name");
        if (name == null) {
            throw malformed();
        }
        current = new Content();
        return Optional.of(new Part(name, Optional.ofNullable(disposition.get("filename")), current));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new TreeMap<>();
        int size = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            size += line.length();
            int colon = line.indexOf(':');
            if (colon < 1 || size > MAX_HEADERS) {
                throw malformed();
            }
            headers.put(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static Map<String, String> parameters(String header) {
        Map<String, String> parameters = new TreeMap<>();
        Matcher found = PARAMETER.matcher(header);
        while (found.find()) {
            if (found.group(2).isEmpty()) {
                String value =
                        found.group(3) == null ? found.group(4) : found.group(3).replaceAll("\\\\(.)", "$1");
                parameters.putIfAbsent(found.group(1).toLowerCase(Locale.ROOT), value);
            }
        }
        return parameters;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            int next = read();
            if (next < 0 || line.size() > MAX_HEADERS) {
                throw malformed();
            }
            if (next == '\n') {
                String text = line.toString(StandardCharsets.UTF_8);
                return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            }
            line.write(next);
        }
    }

    /** After a delimiter either the line ends and a part follows, or two hyphens end the body. */
    private void endDelimiter() throws IOException {
        int first = read();
        int second = read();
        if (first == '-' && second == '-') {
            ended = true;
        } else if (first != '\r' || second != '\n') {
            throw malformed();
        }
    }

    private int read() throws IOException {
        if (at == filled && !fill()) {
            return -1;
        }
        return buffer[at++] & 0xff;
    }

    /** Makes room and reads on; false at the end. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, at, buffer, 0, filled - at);
        filled -= at;
        at = 0;
        int got = body.read(buffer, filled, buffer.length - filled);
        if (got > 0) {
            filled += got;
        }
        return got > 0;
    }

    private static RequestProblemException malformed() {
        return new RequestProblemException(ProblemType.MALFORMED_BODY, "api.assets.multipart");
    }

    /** The bytes up to the next delimiter. */
    private final class Content extends InputStream {
        private boolean over;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int free = over ? 0 : free();
            if (free == 0) {
                return -1;
            }
            int count = Math.min(length, free);
            System.arraycopy(buffer, at, target, offset, count);
            at += count;
            return count;
        }

        /** How many bytes from here on surely belong to the content; 0 at its end, with the delimiter passed. */
        private int free() throws IOException {
            while (true) {
                int candidate = candidate();
                if (candidate > at) {
                    return candidate - at;
                }
                if (filled - candidate >= delimiter.length) {
                    at += delimiter.length;
                    over = true;
                    endDelimiter();
                    return 0;
                }
                if (!fill()) {
                    throw malformed();
                }
            }
        }

        /** Where the delimiter begins, or may begin, or the end of what was read. */
        private int candidate() {
            for (int i = at; i < filled; i++) {
                if (buffer[i] == '\r' && agrees(i)) {
                    return i;
                }
            }
            return filled;
        }

        private boolean agrees(int from) {
            int known = Math.min(delimiter.length, filled - from);
            for (int i = 0; i < known; i++) {
                if (buffer[from + i] != delimiter[i]) {
                    return false;
                }
            }
            return true;
        }

        private void drain() throws IOException {
            while (!over && free() > 0) {
                at = candidate();
            }
        }
    }
}
