package it.comunitadipratiche.core.identity.openid;

/** Why somebody does not get in by way of a provider. */
public enum Refusal {
    /** The person turned back at the provider. */
    CANCELLED,
    /** The browser does not know of the journey: it took too long, or began somewhere else. */
    LATE,
    /** What the provider is said to have answered does not hold. */
    INVALID,
    /** The provider does not answer. */
    UNREACHABLE,
    /** The provider knows no e-mail address of the person. */
    NO_EMAIL,
    /** The provider did not check that the e-mail address is the person's. */
    UNVERIFIED,
    /** The account is not active. */
    INACTIVE,
    /** There is no account, and none is made without an invitation. */
    UNINVITED
}
