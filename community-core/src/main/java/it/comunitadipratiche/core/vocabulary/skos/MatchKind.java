package it.comunitadipratiche.core.vocabulary.skos;

/** How a concept corresponds to one of somebody else's vocabulary: the mapping properties of SKOS. */
public enum MatchKind {
    EXACT("exactMatch"),
    CLOSE("closeMatch"),
    BROAD("broadMatch"),
    NARROW("narrowMatch"),
    RELATED("relatedMatch");

    private final String property;

    MatchKind(String property) {
        this.property = property;
    }

    /** Its name in SKOS. */
    String property() {
        return property;
    }
}
