package it.comunitadipratiche.core.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The changes in the database, of this node and of others. */
@ApplicationScoped
class ChangeRepository {
    private final String node = UUID.randomUUID().toString();
    private EntityManager entities;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected ChangeRepository() {
        // for the CDI proxy
    }

    @Inject
    ChangeRepository(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Change add() {
        Change change = new Change(node, clock.instant());
        entities.persist(change);
        return change;
    }

    /** What can be seen now. */
    record News(long horizon, List<Row> rows) {}

    /** A change, with the number of its transaction. */
    record Row(long id, long transaction, String changes) {}

    /**
     * The changes of other nodes in transactions from a number on that can be seen now.
     *
     * <p>All transactions below the horizon have ended, so what they changed can be seen: whoever goes on from there
     * misses nothing, however late a transaction above it is committed.
     */
    @Transactional
    News since(long transaction) {
        long horizon = number(entities.createNativeQuery("select txid_snapshot_xmin(txid_current_snapshot())")
                .getSingleResult());
        List<Row> rows = new ArrayList<>();
        for (Object found : entities.createNativeQuery(
                        "select id, xact, changes from cluster_change where xact >= ?1 and node <> ?2 order by id")
                .setParameter(1, transaction)
                .setParameter(2, node)
                .getResultList()) {
            Object[] row = (Object[]) found;
            rows.add(new Row(number(row[0]), number(row[1]), String.valueOf(row[2])));
        }
        return new News(horizon, rows);
    }

    /** Removes what every node has long seen. */
    @Transactional
    int removeBefore(Instant time) {
        return entities.createQuery("delete from Change c where c.createdAt < :time")
                .setParameter("time", time)
                .executeUpdate();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
