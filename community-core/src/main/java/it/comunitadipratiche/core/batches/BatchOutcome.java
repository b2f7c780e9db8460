package it.comunitadipratiche.core.batches;

/** What became of an entry of a batch. */
public enum BatchOutcome {
    /** It will be changed. */
    WAITING,
    CHANGED,
    /** It is as it was wanted already. */
    UNCHANGED,
    /** A rule stands in the way, or somebody else's change. */
    REFUSED
}
