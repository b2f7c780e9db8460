package it.comunitadipratiche.core.assets.files;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, which can be read from the start more than once. */
@FunctionalInterface
public interface FileBytes {

    /** A new stream over all bytes; the caller closes it. */
    InputStream read() throws IOException;
}
