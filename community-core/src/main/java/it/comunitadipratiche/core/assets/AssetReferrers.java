package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Ref;
import java.util.List;

/**
 * A part of the platform whose things point to assets; found as a CDI bean. What something points to is not removed,
 * even while no publication shows it.
 */
public interface AssetReferrers {

    /** What points to an asset, at most {@code limit}, always in the same order; called in a transaction. */
    List<Ref> of(Id asset, int limit);
}
