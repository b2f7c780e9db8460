package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.cluster.ChangeFeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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

    /** Whoever holds the lock of this number in the database has the turn. */
    private static final long NUMBER = 7_325_001;

    private EntityManager entities;
    private ChangeFeed feed;

    @SuppressWarnings("NullAway.Init")
    protected Turn() {
        // for the CDI proxy
    }

    @Inject
    Turn(EntityManager entities, ChangeFeed feed) {
        this.entities = entities;
        this.feed = feed;
    }

    /** Does something when no other node does. Where there are none, nobody is waited for. */
    @Transactional
    void take(Runnable work) {
        if (feed.isOpenToOthers()) {
            await();
        }
        work.run();
    }

    private void await() {
        Connection connection = entities.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            statement.setLong(1, NUMBER);
            statement.execute();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
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
