package it.comunitadipratiche.core.outbox;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The messages in the database. A claim is an update of rows that are still as they were read, so of several postmen
 * each row has one winner, on any database and without holding locks.
 */
@ApplicationScoped
class OutboxRepository {
    private static final String CLAIM =
            "update outbox_message set due_at = ?, attempts = attempts + 1 where id = ? and due_at = ?";
    private static final String RENEW = "update outbox_message set due_at = ? where id = ? and due_at = ?";
    private static final String RELEASE =
            "update outbox_message set due_at = ?, attempts = attempts - 1 where id = ? and due_at = ?";
    private static final String DELETE = "delete from outbox_message where id = ? and due_at = ?";
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    protected OutboxRepository() {
        // for the CDI proxy
    }

    @Inject
    OutboxRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(OutboxEntry entry) {
        entities.persist(entry);
    }

    Optional<OutboxEntry> find(long id) {
        return Optional.ofNullable(entities.find(OutboxEntry.class, id));
    }

    void remove(OutboxEntry entry) {
        entities.remove(entry);
    }

    List<OutboxEntry> dead(long after, int limit) {
        return entities.createQuery(
                        "select e from OutboxEntry e where e.deadAt is not null and e.id > :after order by e.id",
                        OutboxEntry.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    int reviveAll(String topic, Instant now) {
        return entities.createQuery("update OutboxEntry e set e.due = :now, e.attempts = 0, e.deadAt = null"
                        + " where e.topic = :topic and e.deadAt is not null")
                .setParameter("topic", topic)
                .setParameter("now", now)
                .executeUpdate();
    }

    List<OutboxCount> counts(Instant now) {
        return entities.createQuery(
                        "select e.topic, sum(case when e.due <= :now then 1 else 0 end),"
                                + " sum(case when e.due > :now and e.deadAt is null then 1 else 0 end), count(e.deadAt)"
                                + " from OutboxEntry e group by e.topic order by e.topic",
                        Object[].class)
                .setParameter("now", now)
                .getResultStream()
                .map(row -> new OutboxCount((String) row[0], number(row[1]), number(row[2]), number(row[3])))
                .toList();
    }

    /**
     * Takes messages that are due, oldest first, so that nobody else has them before the lease ends.
     *
     * @param limit how many at most
     * @param again how many at most that were tried before: what ends the process takes no more than these along
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Claim claim(String topic, int limit, int again, Instant now, Instant lease) {
        List<OutboxEntry> due = entities.createQuery(
                        "select e from OutboxEntry e where e.topic = :topic and e.due <= :now order by e.due, e.id",
                        OutboxEntry.class)
                .setParameter("topic", topic)
                .setParameter("now", now)
                .setMaxResults(limit)
                .setHint("eclipselink.read-only", true)
                .getResultList();
        List<OutboxEntry> wanted = new ArrayList<>();
        int tried = 0;
        for (OutboxEntry entry : due) {
            if (entry.attempts() == 0 || tried++ < again) {
                wanted.add(entry);
            }
        }
        int[] changed = batch(CLAIM, wanted, (statement, entry) -> {
            statement.setLong(1, lease.toEpochMilli());
            statement.setLong(2, entry.id());
            statement.setLong(3, entry.due().toEpochMilli());
        });
        List<OutboxMessage> taken = new ArrayList<>();
        Map<Id, Instant> times = new HashMap<>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 1) {
                OutboxMessage message = wanted.get(i).message();
                taken.add(message);
                times.put(message.id(), wanted.get(i).due());
            }
        }
        boolean lostSome = taken.size() < due.size();
        return new Claim(taken, times, lostSome || due.size() == limit, lease);
    }

    /** Gives messages of ours back as they were, as if they had never been taken. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void release(List<OutboxMessage> messages, Claim claim) {
        batch(RELEASE, messages, (statement, message) -> {
            statement.setLong(1, claim.due(message).toEpochMilli());
            statement.setLong(2, message.id().value());
            statement.setLong(3, claim.lease().toEpochMilli());
        });
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void renew(Claim claim, Instant until) {
        batch(RENEW, claim.messages(), (statement, message) -> {
            statement.setLong(1, until.toEpochMilli());
            statement.setLong(2, message.id().value());
            statement.setLong(3, claim.lease().toEpochMilli());
        });
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void delivered(List<OutboxMessage> messages, Instant lease) {
        batch(DELETE, messages, (statement, message) -> {
            statement.setLong(1, message.id().value());
            statement.setLong(2, lease.toEpochMilli());
        });
    }

    /** Changes messages of ours that could not be delivered; those whose lease was lost are left alone. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(List<OutboxMessage> messages, Instant lease, Consumer<OutboxEntry> change) {
        for (OutboxMessage message : messages) {
            find(message.id().value())
                    .filter(entry -> entry.due().equals(lease))
                    .ifPresent(change);
        }
    }

    private <T> int[] batch(String sql, List<T> rows, Binding<T> binding) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        Connection connection = entities.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T row : rows) {
                binding.bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private interface Binding<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }
}
