package it.comunitadipratiche.core.identity.openid;

/** Something between us and the provider did not go as it must; its message is one short line for the log. */
final class RefusedException extends RuntimeException {
    private static final int LONGEST = 200;
    private final Refusal refusal;

    RefusedException(Refusal refusal, String message) {
        super(message);
        this.refusal = refusal;
    }

    RefusedException(Refusal refusal, Exception cause) {
        super(cause.getClass().getSimpleName() + ": " + line(String.valueOf(cause.getMessage())), cause);
        this.refusal = refusal;
    }

    /** What strangers sent may be part of it. */
    private static String line(String message) {
        return message.substring(0, Math.min(message.length(), LONGEST)).replaceAll("\\p{C}+", " ");
    }

    Refusal refusal() {
        return refusal;
    }
}
