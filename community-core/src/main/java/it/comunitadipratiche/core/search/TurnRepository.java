package it.comunitadipratiche.core.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Where nodes wait for their turn to write to the index they share: a lock of PostgreSQL. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TurnRepository {
    /** Whoever holds the lock of this number in the database has the turn. */
    private static final long NUMBER = 7_325_001;

    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    protected TurnRepository() {
        // for the CDI proxy
    }

    @Inject
    TurnRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Returns when the caller's transaction has the turn, which it has until it ends. */
    void await() {
        Connection connection = entities.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            statement.setLong(1, NUMBER);
            statement.execute();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
