package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.cluster.ChangeFeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;

/**
 * The turn to write to an index that nodes share: one of them has it at a time, until its transaction ends; the others
 * then hear what changed.
 */
@ApplicationScoped
class Turn {
    /** What the types are called whose publications searches see otherwise. */
    static final String SEEN = "search.seen";

    /** How far the index has come. */
    static final String STATE = "search.state";

    private TurnRepository turns;
    private ChangeFeed feed;

    @SuppressWarnings("NullAway.Init")
    protected Turn() {
        // for the CDI proxy
    }

    @Inject
    Turn(TurnRepository turns, ChangeFeed feed) {
        this.turns = turns;
        this.feed = feed;
    }

    /** Does something when no other node does. Where there are none, nobody is waited for. */
    @Transactional
    void take(Runnable work) {
        if (feed.isOpenToOthers()) {
            turns.await();
        }
        work.run();
    }

    /** Lets other nodes hear, when the turn is over, that searches see some types otherwise. */
    @Transactional(Transactional.TxType.MANDATORY)
    void tellSeen(Set<String> types) {
        feed.changed(SEEN, types);
    }

    /** Lets other nodes hear, when the turn is over, that the index has come further. */
    @Transactional(Transactional.TxType.MANDATORY)
    void tellState() {
        feed.changed(STATE, Set.of("state"));
    }
}
