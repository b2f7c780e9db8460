package it.comunitadipratiche.core.assets.files;

import java.io.IOException;

/** A file that is not what its first bytes promise: cut short, damaged, or made to do harm. */
public class BrokenFileException extends IOException {

    public BrokenFileException(String reason) {
        super(reason);
    }

    public BrokenFileException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
