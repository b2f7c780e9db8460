package it.comunitadipratiche.core.practices;

/** What an organization said of being a partner. */
public enum PartnerState {
    /** Asked, and has not answered. */
    ASKED,
    CONFIRMED,
    /** Says it was no partner. */
    DENIED
}
