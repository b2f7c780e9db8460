package it.comunitadipratiche.core.kernel;

/** A refusal that its caller can understand and mend; the transaction it leaves is rolled back. */
public abstract class CommunityException extends RuntimeException {
    private final transient Message text;

    protected CommunityException(Message text) {
        super(text.toString());
        this.text = text;
    }

    /** The refusal in words, for the caller's language. */
    public Message text() {
        return text;
    }
}
