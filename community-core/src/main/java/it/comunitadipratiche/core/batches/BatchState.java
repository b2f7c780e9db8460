package it.comunitadipratiche.core.batches;

/** How far a batch is. */
public enum BatchState {
    /** Looked at, and not confirmed yet. */
    PREPARED,
    RUNNING,
    DONE,
    CANCELLED;

    public boolean isOver() {
        return this == DONE || this == CANCELLED;
    }
}
