package it.comunitadipratiche.core.vocabulary;

/** How a concept stands to another; that two are related holds both ways and is told from the smaller id. */
record Link(long concept, Kind kind, long target) {

    static Link broader(long concept, long target) {
        return new Link(concept, Kind.BROADER, target);
    }

    static Link related(long one, long other) {
        return new Link(Math.min(one, other), Kind.RELATED, Math.max(one, other));
    }

    /** What the target is to the concept. */
    enum Kind {
        BROADER,
        RELATED
    }
}
