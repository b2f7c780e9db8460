package it.comunitadipratiche.core.assets.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A file being written, on scratch space of the node: it is hashed while written, may be read back before it is kept,
 * and vanishes when closed without having been committed.
 */
public interface PendingFile extends Closeable, FileBytes {

    /** Where the content goes; writing ends with {@link #commit()}. */
    OutputStream output();

    /** What was written so far, from the first byte. */
    @Override
    InputStream read() throws IOException;

    /** How many bytes were written so far. */
    long size();

    /**
     * Keeps the file under its hash. If the same bytes are here already those stay and count as committed now; on
     * return the file is durable.
     */
    StoredFile commit() throws IOException;

    /** Drops the file unless it was committed. */
    @Override
    void close() throws IOException;
}
