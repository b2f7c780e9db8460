package it.comunitadipratiche.core.library.catalogue;

/** What tells that two materials are likely the same, the surest first. */
public enum Sign {
    /** A DOI, URN, ELI, ECLI or CELEX number. */
    SAME_IDENTIFIER(90),
    /** A file with the same bytes. */
    SAME_FILE(80),
    /** The same title, but for case, accents and signs, of the same year. */
    SAME_TITLE(70),
    /** Nearly the same title. */
    LIKE_TITLE(0);

    private final int weight;

    Sign(int weight) {
        this.weight = weight;
    }

    /** How sure it is, 0 to 100; of titles that are alike, how much they are counts instead. */
    int weight() {
        return weight;
    }
}
