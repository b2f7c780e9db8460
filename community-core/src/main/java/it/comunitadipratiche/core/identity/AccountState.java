package it.comunitadipratiche.core.identity;

/** Whether an account can be used; an erased one only keeps its id, for what it left behind. */
public enum AccountState {
    ACTIVE,
    INACTIVE,
    ERASED
}
