package it.comunitadipratiche.core.norms;

/** What became of an entry that cites what has changed. */
public enum ReviewState {
    /** Nobody has looked at it yet. */
    MARKED,
    /** Somebody looked: what it says is still right. */
    STILL_RIGHT,
    /** Somebody is correcting it. */
    OPENED,
    /** It was published anew after that, or cites the norm no more. */
    CORRECTED
}
