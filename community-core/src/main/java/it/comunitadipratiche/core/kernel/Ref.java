package it.comunitadipratiche.core.kernel;

/** A thing of a named type, wherever it is kept: what features use to point at each other without knowing each other. */
public record Ref(String type, Id id) {

    /** Reads {@code type:id}. */
    public static Ref of(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new InvalidInputException("", "kernel.ref", text);
        }
        return new Ref(text.substring(0, colon), Id.of(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return type + ":" + id;
    }
}
