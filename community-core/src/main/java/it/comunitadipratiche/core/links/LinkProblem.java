package it.comunitadipratiche.core.links;

/** Why a visit failed. */
public enum LinkProblem {
    /** There is no such host. */
    UNKNOWN_HOST,
    /** The host cannot be reached, or ends the conversation. */
    CONNECTION,
    /** The host does not answer in time. */
    TIMEOUT,
    /** The host cannot show that it is who it says it is. */
    CERTIFICATE,
    /** It leads on and on. */
    REDIRECTS,
    /** The answer says that nothing is there, or that something is wrong. */
    STATUS
}
