package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Ref;
import java.util.List;

/** The asset cannot be removed while something shows it. */
public class AssetInUseException extends ConflictException {
    private final transient List<Ref> referrers;

    AssetInUseException(List<Ref> referrers) {
        super("assets.inUse", referrers.size());
        this.referrers = List.copyOf(referrers);
    }

    /** What shows it, at most a hundred. */
    public List<Ref> referrers() {
        return referrers;
    }
}
