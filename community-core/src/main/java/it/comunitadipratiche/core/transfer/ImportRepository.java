package it.comunitadipratiche.core.transfer;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Imports and the lines of their reports. */
@ApplicationScoped
class ImportRepository {
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    protected ImportRepository() {
        // for the CDI proxy
    }

    @Inject
    ImportRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(ImportJob job) {
        entities.persist(job);
    }

    Optional<ImportJob> find(Id id) {
        return Optional.ofNullable(entities.find(ImportJob.class, id.value()));
    }

    /** Imports that are not over, the oldest first. */
    List<ImportJob> open(int limit) {
        return entities.createQuery("select j from ImportJob j where j.state in :open order by j.id", ImportJob.class)
                .setParameter("open", List.of(ImportState.QUEUED, ImportState.RUNNING))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Imports older than one, the newest first. */
    List<ImportJob> before(long id, int limit) {
        return entities.createQuery("select j from ImportJob j where j.id < :id order by j.id desc", ImportJob.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Renews a lease beside the version, so that it disturbs no step; does nothing if the import is another node's. */
    void renew(Id id, String runner, Instant until) {
        entities.createNativeQuery("update transfer_import set lease_until = ?1 where id = ?2 and runner = ?3")
                .setParameter(1, until.toEpochMilli())
                .setParameter(2, id.value())
                .setParameter(3, runner)
                .executeUpdate();
    }

    /** Asks whoever runs an import to stop; beside the version too. */
    void wantCancel(Id id) {
        entities.createNativeQuery("update transfer_import set cancel_wanted = true where id = ?1")
                .setParameter(1, id.value())
                .executeUpdate();
    }

    void addLine(ReportLine line) {
        entities.persist(line);
    }

    Optional<ReportLine> line(Id importId, long place) {
        return Optional.ofNullable(entities.find(ReportLine.class, new ReportLine.Key(importId.value(), place)));
    }

    List<ReportLine> linesAfter(Id importId, Optional<ImportOutcome> outcome, long place, int limit) {
        String and = outcome.isPresent() ? " and l.outcome = :outcome" : "";
        var query = entities.createQuery(
                        "select l from ReportLine l where l.key.importId = :import and l.key.place > :place" + and
                                + " order by l.key.place",
                        ReportLine.class)
                .setParameter("import", importId.value())
                .setParameter("place", place)
                .setMaxResults(limit);
        outcome.ifPresent(wanted -> query.setParameter("outcome", wanted));
        return query.getResultList();
    }

    /** Writes what was added so far and forgets it, so that a long transaction stays light. */
    void flush() {
        entities.flush();
    }
}
