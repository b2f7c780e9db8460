package it.comunitadipratiche.core.legal;

/** The parts of acts that are cited, from the largest to the smallest. */
enum Level {
    ARTICLE,
    /** A paragraph in acts of the European Union. */
    COMMA,
    LETTER,
    /** Numbered within a letter. */
    ITEM;

    boolean isBelow(Level other) {
        return compareTo(other) > 0;
    }
}
