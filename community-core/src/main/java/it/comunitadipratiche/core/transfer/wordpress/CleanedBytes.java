package it.comunitadipratiche.core.transfer.wordpress;

import it.comunitadipratiche.core.kernel.InvalidInputException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an export as an XML parser can bear them: control characters, which exports often hold and XML forbids,
 * become spaces, and a single piece of markup or text cannot grow without end.
 */
final class CleanedBytes extends FilterInputStream {
    private final long most;
    private long sincePiece;

    CleanedBytes(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /** Says that the parser has dealt with what it read so far. */
    void pieceDone() {
        sincePiece = 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        sincePiece += Math.max(count, 0);
        if (sincePiece > most) {
            throw new InvalidInputException("", "transfer.wordpress.piece", most);
        }
        for (int i = offset; i < offset + count; i++) {
            byte value = target[i];
            if (value >= 0 && value < ' ' && value != '\n' && value != '\r' && value != '\t') {
                target[i] = ' ';
            }
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
