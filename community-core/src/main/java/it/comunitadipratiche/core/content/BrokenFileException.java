package it.comunitadipratiche.core.content;

import java.io.IOException;

/** A file that is not what its first bytes promise: cut short, damaged, or made to do harm. */
class BrokenFileException extends IOException {

    BrokenFileException(String reason) {
        super(reason);
    }

    BrokenFileException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
