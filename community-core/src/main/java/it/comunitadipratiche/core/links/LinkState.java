package it.comunitadipratiche.core.links;

/** What is known of a link. */
public enum LinkState {
    /** Nobody has been there yet. */
    UNCHECKED,
    /** Something is there. */
    OK,
    /** Lately nothing was there, which may be over by tomorrow. */
    FAILING,
    /** Nothing was there on several days. */
    BROKEN,
    /** It leads where the server does not look: to a private network, an unusual port or no address of the web. */
    SKIPPED
}
