package it.comunitadipratiche.web.console.content;

import java.util.List;

/**
 * How a value differs between two states of an entry.
 *
 * @param pointer to the value, as forms name it
 * @param label of its field, with the language if it has one
 * @param pieces the words of both, in order
 * @param clashing whether both sides changed it
 */
public record Difference(String pointer, String label, List<Piece> pieces, boolean clashing) {

    public Difference {
        pieces = List.copyOf(pieces);
    }

    /** Words that both have, or only the newer, or only the older one. */
    public record Piece(Kind kind, String text) {}

    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }
}
