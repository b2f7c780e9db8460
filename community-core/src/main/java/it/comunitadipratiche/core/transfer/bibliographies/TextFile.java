package it.comunitadipratiche.core.transfer.bibliographies;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A file of text in whatever encoding it has: told by its byte order mark, by the zeros of UTF-16, or else UTF-8 if that is
 * what most of its signs beyond ASCII are, and Windows-1252 if not. Bytes that are no text become {@code U+FFFD}.
 *
 * @param opener opens it at its beginning
 */
record TextFile(Opener opener) {
    /** What stands for bytes that are no text. */
    static final char DAMAGE = '\uFFFD';

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Opens a file at its beginning. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    /** How the file is read. */
    Charset charset() throws IOException {
        byte[] start;
        try (InputStream in = opener.open()) {
            start = in.readNBytes(BUFFER);
        }
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (begins(start, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0) {
                even += i % 2 == 0 ? 1 : 0;
                odd += i % 2;
            }
        }
        if (Math.max(even, odd) > start.length / 4) {
            return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        return isUtf8() ? StandardCharsets.UTF_8 : WINDOWS;
    }

    /** The text from its beginning, without its byte order mark. */
    BufferedReader read(Charset charset) throws IOException {
        BufferedReader text = new BufferedReader(
                new InputStreamReader(
                        opener.open(),
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                                .replaceWith(String.valueOf(DAMAGE))),
                BUFFER);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether more of its signs beyond ASCII are well-formed UTF-8 than are not. */
    private boolean isUtf8() throws IOException {
        Utf8Count count = new Utf8Count();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = opener.open()) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                for (int i = 0; i < length; i++) {
                    count.take(buffer[i] & 0xFF);
                }
            }
        }
        return count.good >= count.bad;
    }

    /** Counts signs of several bytes, and bytes that belong to none. */
    private static final class Utf8Count {
        private long good;
        private long bad;
        private int missing;

        void take(int next) {
            if (missing > 0) {
                if ((next & 0xC0) == 0x80) {
                    missing--;
                    good += missing == 0 ? 1 : 0;
                    return;
                }
                bad++;
                missing = 0;
            }
            if (next >= 0xC2 && next <= 0xF4) {
                missing = next < 0xE0 ? 1 : next < 0xF0 ? 2 : 3;
            } else if (next >= 0x80) {
                bad++;
            }
        }
    }
}
