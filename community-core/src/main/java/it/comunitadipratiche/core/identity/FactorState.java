package it.comunitadipratiche.core.identity;

/** How it is with the second factor in a session. */
enum FactorState {
    /** The account had none when the session began. */
    NONE,
    /** The password was right, the code is still to come. */
    AWAITED,
    SHOWN
}
