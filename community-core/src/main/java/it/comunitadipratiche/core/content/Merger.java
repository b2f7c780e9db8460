package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Ref;
import java.util.List;

/**
 * Two entries that became one.
 *
 * @param gone the one that is withdrawn; its addresses lead to the other
 * @param into the one that stays
 * @param relinked what pointed to the one that is gone, and points to the other now
 */
public record Merger(Ref gone, Ref into, List<Ref> relinked) {

    public Merger {
        relinked = List.copyOf(relinked);
    }
}
