package it.comunitadipratiche.core.kernel;

/** What an account is in the community; permissions are granted to roles. */
public enum Role {
    ADMIN,
    STAFF_CONTENT,
    STAFF_MEMBERSHIP,
    EDITOR,
    EXPERT,
    MEMBER
}
