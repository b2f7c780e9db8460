package it.comunitadipratiche.core.links;

import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What staff know of the links in publications: which are broken, where they stand, where they lead by now. */
@ApplicationScoped
@Guarded
public class LinkChecks {
    private static final int MAX_PAGE = 100;
    private LinkRegister register;

    @SuppressWarnings("NullAway.Init")
    protected LinkChecks() {
        // for the CDI proxy
    }

    @Inject
    LinkChecks(LinkRegister register) {
        this.register = register;
    }

    /**
     * Links of live publications, newest first, a page of at most 100.
     *
     * @param state all if absent
     * @param moved whether only those that lead on to other addresses
     * @throws it.comunitadipratiche.core.kernel.InvalidInputException if the cursor belongs to another list
     */
    @Requires(LinksPlugin.READ)
    public Page<LinkDetails> list(Optional<LinkState> state, boolean moved, int limit, Optional<String> cursor) {
        return register.list(state, moved, Math.max(1, Math.min(limit, MAX_PAGE)), cursor);
    }

    @Requires(LinksPlugin.READ)
    public long count(LinkState state) {
        return register.count(state);
    }

    /**
     * Has a link visited in the next round.
     *
     * @throws NotFoundException if there is no such link
     */
    @Requires(LinksPlugin.READ)
    public void recheck(Id link) {
        register.hurry(link);
    }
}
