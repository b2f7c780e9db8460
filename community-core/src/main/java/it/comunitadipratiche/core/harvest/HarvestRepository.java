package it.comunitadipratiche.core.harvest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps the records of harvesters. */
@ApplicationScoped
class HarvestRepository {
    /** Derby looks for a longer list in the whole table. */
    private static final int BATCH = 20;

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected HarvestRepository() {
        // for the CDI proxy
    }

    @Inject
    HarvestRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(HarvestRecord made) {
        entityManager.persist(made);
    }

    List<HarvestRecord> ofEntries(Collection<Long> entries) {
        List<Long> ids = List.copyOf(entries);
        List<HarvestRecord> records = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            records.addAll(entityManager
                    .createQuery("select r from HarvestRecord r where r.entryId in :entries", HarvestRecord.class)
                    .setParameter("entries", ids.subList(from, Math.min(from + BATCH, ids.size())))
                    .getResultList());
        }
        return records;
    }

    /** Those that are wanted and come after a place, in their order. */
    List<HarvestRecord> after(long place, HarvestQuery wanted, int limit) {
        StringBuilder text = new StringBuilder("select r from HarvestRecord r where r.place > :place");
        wanted.from().ifPresent(from -> text.append(" and r.stampedAt >= :from"));
        wanted.until().ifPresent(until -> text.append(" and r.stampedAt <= :until"));
        wanted.type().ifPresent(type -> text.append(" and r.type = :type"));
        wanted.theme().ifPresent(theme -> text.append(" and r.themes like :theme"));
        text.append(wanted.themed() ? " and r.themes <> ''" : "").append(" order by r.place");
        TypedQuery<HarvestRecord> query =
                entityManager.createQuery(text.toString(), HarvestRecord.class).setParameter("place", place);
        wanted.from().ifPresent(from -> query.setParameter("from", from));
        wanted.until().ifPresent(until -> query.setParameter("until", until));
        wanted.type().ifPresent(type -> query.setParameter("type", type));
        wanted.theme().ifPresent(theme -> query.setParameter("theme", HarvestRecord.pattern(theme)));
        return query.setMaxResults(limit).getResultList();
    }

    Optional<Instant> earliest() {
        return Optional.ofNullable(entityManager
                .createQuery("select min(r.stampedAt) from HarvestRecord r", Instant.class)
                .getSingleResult());
    }
}
