package it.comunitadipratiche.core.identity.openid;

/** Something between us and the provider did not go as it must; its message is for the log and names nobody. */
final class RefusedException extends RuntimeException {
    private final Refusal refusal;

    RefusedException(Refusal refusal, String message) {
        super(message);
        this.refusal = refusal;
    }

    RefusedException(Refusal refusal, Exception cause) {
        super(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
