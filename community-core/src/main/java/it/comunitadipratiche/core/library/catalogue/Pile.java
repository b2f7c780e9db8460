package it.comunitadipratiche.core.library.catalogue;

/** What materials on the cataloguing desk have in common. */
public enum Pile {
    /** Proposed, and waiting for a review in some language. */
    REVIEW,
    /** Never handed in and never published. */
    DRAFTS,
    /** Published, and written on since. */
    BEHIND,
    /** Published, and lacking something. */
    INCOMPLETE,
    /** Published, with a day of review that has come; the longest overdue first. */
    DUE,
    /** With files that nobody gets yet; those that are due first come first. */
    EMBARGOED,
    /** All but what is archived. */
    ALL
}
