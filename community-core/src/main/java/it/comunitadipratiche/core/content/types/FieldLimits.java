package it.comunitadipratiche.core.content.types;

/** How long values may be where a field does not say. */
final class FieldLimits {
    private static final int TEXT = 20_000;
    private static final int RICH_TEXT = 1_000_000;
    private static final int ELEMENTS = 1_000;
    private static final int URL = 2_000;
    private static final int EMAIL = 254;

    private FieldLimits() {}

    /** The given length, or the usual one of the kind if it is 0. */
    static int length(FieldKind kind, int given) {
        if (given > 0) {
            return given;
        }
        return switch (kind) {
            case RICH_TEXT -> RICH_TEXT;
            case LIST -> ELEMENTS;
            case URL, LEGAL_REFERENCE -> URL;
            case EMAIL -> EMAIL;
            default -> TEXT;
        };
    }
}
