package it.comunitadipratiche.core.transfer;

/** What became of an item of a file. */
public enum ImportOutcome {
    /** It is new here. */
    CREATED,
    /** It was here and differed. */
    UPDATED,
    /** It was here and is the same. */
    UNCHANGED,
    /** It differs, but people changed it here, and that counts for more. */
    KEPT,
    /** It was left out on purpose. */
    SKIPPED,
    /** It breaks a rule. */
    REFUSED
}
