package it.comunitadipratiche.core.transfer;

import it.comunitadipratiche.core.kernel.Message;

/** A file was not fetched: its host is not allowed, or did not give it. */
public final class RemoteFileException extends Exception {
    private final transient Message reason;

    RemoteFileException(String code, Object... arguments) {
        this(new Message(code, arguments));
    }

    private RemoteFileException(Message reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
