package it.comunitadipratiche.core.kernel;

import java.time.Duration;

/** Something the platform asks does not answer now; the same request may succeed after a while. */
public class UnavailableException extends CommunityException {
    private static final Duration A_WHILE = Duration.ofSeconds(30);

    public UnavailableException(Throwable cause, String code, Object... arguments) {
        super(new Message(code, arguments));
        initCause(cause);
    }

    /** How long to wait before the next attempt. */
    public Duration retryAfter() {
        return A_WHILE;
    }
}
