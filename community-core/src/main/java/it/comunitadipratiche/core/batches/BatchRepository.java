package it.comunitadipratiche.core.batches;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps batches and their lines. */
@ApplicationScoped
class BatchRepository {
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    protected BatchRepository() {
        // for the CDI proxy
    }

    @Inject
    BatchRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(Batch batch) {
        entities.persist(batch);
        entities.flush();
    }

    void add(Line line) {
        entities.persist(line);
    }

    void flush() {
        entities.flush();
    }

    /** @throws NotFoundException if there is none */
    Batch get(Id id) {
        return found(entities.find(Batch.class, id.value()), id);
    }

    /** One that a single transaction at a time may hold. */
    Batch lock(Id id) {
        return found(entities.find(Batch.class, id.value(), LockModeType.PESSIMISTIC_WRITE), id);
    }

    private static Batch found(@org.jspecify.annotations.Nullable Batch batch, Id id) {
        return Optional.ofNullable(batch).orElseThrow(() -> new NotFoundException("batches.none", id));
    }

    List<Batch> before(long id, int limit) {
        return entities.createQuery("select b from Batch b where b.id < :id order by b.id desc", Batch.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those that nobody confirmed in time. */
    List<Batch> unconfirmed(Instant before, int limit) {
        return entities.createQuery(
                        "select b from Batch b where b.state = :state and b.createdAt < :before order by b.createdAt",
                        Batch.class)
                .setParameter("state", BatchState.PREPARED)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    void remove(Batch batch) {
        entities.createQuery("delete from Line l where l.key.batchId = :id")
                .setParameter("id", batch.id().value())
                .executeUpdate();
        entities.remove(batch);
    }

    Line line(Id batch, int place) {
        return entities.find(Line.class, new Line.Key(batch.value(), place));
    }

    List<Line> linesAfter(Id batch, Optional<BatchOutcome> outcome, int place, int limit) {
        TypedQuery<Line> query = entities.createQuery(
                        "select l from Line l where l.key.batchId = :id and l.key.place > :place"
                                + (outcome.isPresent() ? " and l.outcome = :outcome" : "") + " order by l.key.place",
                        Line.class)
                .setParameter("id", batch.value())
                .setParameter("place", place);
        outcome.ifPresent(wanted -> query.setParameter("outcome", wanted));
        return query.setMaxResults(limit).getResultList();
    }

    Map<BatchOutcome, Long> counts(Id batch) {
        Map<BatchOutcome, Long> counts = new EnumMap<>(BatchOutcome.class);
        entities.createQuery(
                        "select l.outcome, count(l.key.place) from Line l where l.key.batchId = :id group by l.outcome",
                        Object[].class)
                .setParameter("id", batch.value())
                .getResultList()
                .forEach(row -> counts.put((BatchOutcome) row[0], (Long) row[1]));
        return counts;
    }
}
