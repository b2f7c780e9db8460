package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Where the audit trail is kept; it only grows. */
@ApplicationScoped
class AuditRepository {
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    protected AuditRepository() {
        // for the CDI proxy
    }

    @Inject
    AuditRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(AuditEntry entry) {
        entities.persist(entry);
    }

    Page<AuditRecord> list(AuditQuery query, PageRequest request) {
        KeysetQuery list = new KeysetQuery("AuditEntry", "happenedAt", true, query.toString(), request);
        query.subject()
                .ifPresent(subject -> list.where(
                        "x.subjectType = :type and x.subjectId = :subject",
                        Map.of("type", subject.type(), "subject", subject.id().value())));
        query.account().map(Id::value).ifPresent(id -> list.where("x.accountId = :account", "account", id));
        query.action().ifPresent(action -> list.where("x.action = :action", "action", action));
        query.from().ifPresent(from -> list.where("x.happenedAt >= :from", "from", from));
        query.until().ifPresent(until -> list.where("x.happenedAt < :until", "until", until));
        list.startAtCursor(text -> Instant.ofEpochMilli(Long.parseLong(text)));
        List<AuditRecord> found = list.read(entities.createQuery(list.jpql(), AuditEntry.class)).stream()
                .map(AuditEntry::record)
                .toList();
        return list.page(
                found,
                record -> List.of(
                        String.valueOf(record.happenedAt().toEpochMilli()),
                        String.valueOf(record.id().value())));
    }
}
