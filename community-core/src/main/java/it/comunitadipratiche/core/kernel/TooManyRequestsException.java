package it.comunitadipratiche.core.kernel;

import java.time.Duration;

/** The caller asked too often and may ask again after a pause. */
public class TooManyRequestsException extends CommunityException {
    private final Duration retryAfter;

    public TooManyRequestsException(Duration retryAfter, String code, Object... arguments) {
        super(new Message(code, arguments));
        this.retryAfter = retryAfter;
    }

    /** How long to wait before the next attempt. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
