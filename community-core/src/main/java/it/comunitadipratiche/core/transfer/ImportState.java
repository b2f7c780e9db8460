package it.comunitadipratiche.core.transfer;

/** How far an import is. */
public enum ImportState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    /** Whether nothing more will happen to it. */
    public boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
