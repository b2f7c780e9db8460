package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Ref;
import java.util.List;

/** The entry cannot go while others point to it. */
public final class ReferredException extends ConflictException {
    private final transient List<Ref> referrers;

    ReferredException(Ref entry, List<Ref> referrers) {
        super("content.entry.referred", entry, referrers.size());
        this.referrers = List.copyOf(referrers);
    }

    /** What points to it, 100 at most. */
    public List<Ref> referrers() {
        return referrers;
    }
}
