package it.comunitadipratiche.core.kernel;

import java.time.Instant;

/** The thing was public once and was withdrawn: its tombstone. */
public class GoneException extends CommunityException {
    private final transient Ref ref;
    private final Instant withdrawnAt;

    public GoneException(Ref ref, Instant withdrawnAt) {
        super(new Message("kernel.gone", withdrawnAt));
        this.ref = ref;
        this.withdrawnAt = withdrawnAt;
    }

    public Ref ref() {
        return ref;
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }
}
