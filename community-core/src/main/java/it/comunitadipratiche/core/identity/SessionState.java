package it.comunitadipratiche.core.identity;

/** What a session may be used for. */
public enum SessionState {
    /** All that its account may do. */
    OPEN,
    /** Nothing but to show the second factor: {@link Sessions#confirm}. */
    AWAITS_CODE,
    /** Nothing but to set up a second factor, which the account must have: {@link SecondFactor}. */
    AWAITS_SET_UP
}
