package it.comunitadipratiche.core.assets.images;

import it.comunitadipratiche.core.assets.files.BrokenFileException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Reads the numbers and blocks of a binary file; its end where more was promised is a {@link BrokenFileException}. */
final class BlockReader implements Closeable {
    static final int END = -1;
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;

    BlockReader(InputStream in) {
        this.in = in;
    }

    /** The next byte, or {@link #END}. */
    int next() throws IOException {
        if (position == limit && !fill()) {
            return END;
        }
        return buffer[position++] & 0xff;
    }

    int u8() throws IOException {
        int next = next();
        if (next == END) {
            throw new BrokenFileException("The file ends too early");
        }
        return next;
    }

    int u16() throws IOException {
        return u8() << 8 | u8();
    }

    int u16LittleEndian() throws IOException {
        return u8() | u8() << 8;
    }

    int u24LittleEndian() throws IOException {
        return u16LittleEndian() | u8() << 16;
    }

    long u32() throws IOException {
        return (long) u16() << 16 | u16();
    }

    long u32LittleEndian() throws IOException {
        return u16LittleEndian() | (long) u16LittleEndian() << 16;
    }

    byte[] bytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        for (int done = 0; done < count; ) {
            int part = available(count - done);
            System.arraycopy(buffer, position, bytes, done, part);
            position += part;
            done += part;
        }
        return bytes;
    }

    void copy(long count, OutputStream out) throws IOException {
        for (long left = count; left > 0; ) {
            int part = available(left);
            out.write(buffer, position, part);
            position += part;
            left -= part;
        }
    }

    void skip(long count) throws IOException {
        copy(count, OutputStream.nullOutputStream());
    }

    /** How many of the wanted bytes are in the buffer, at least one. */
    private int available(long wanted) throws IOException {
        if (position == limit && !fill()) {
            throw new BrokenFileException("The file ends too early");
        }
        return (int) Math.min(wanted, limit - position);
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
