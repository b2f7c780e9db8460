package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds entries by their states, the last changed first. */
@ApplicationScoped
class WorklistRepository {
    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected WorklistRepository() {
        // for the CDI proxy
    }

    @Inject
    WorklistRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Beyond a place in the list, in its direction. */
    List<Entry> list(EntryFilter filter, Optional<Long> owner, Optional<Cursor> at, int limit) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>(List.of("e.type = :type"));
        parameters.put("type", filter.type());
        owner.ifPresent(account -> {
            conditions.add("e.ownerId = :owner");
            parameters.put("owner", account);
        });
        inLocale(filter, conditions, parameters);
        boolean backwards = at.map(Cursor::backwards).orElse(false);
        at.ifPresent(cursor -> beyond(cursor, conditions, parameters));
        String order = backwards ? " asc" : " desc";
        TypedQuery<Entry> query = entityManager.createQuery(
                "select e from Entry e where " + String.join(" and ", conditions) + " order by e.modifiedAt" + order
                        + ", e.id" + order,
                Entry.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    private static void inLocale(EntryFilter filter, List<String> conditions, Map<String, Object> parameters) {
        List<String> inner = new ArrayList<>();
        filter.status().ifPresent(status -> {
            inner.add("l.status = :status");
            parameters.put("status", status);
        });
        filter.locale().ifPresent(locale -> {
            inner.add("l.locale = :locale");
            parameters.put("locale", locale.toLanguageTag());
        });
        filter.slugPart().ifPresent(part -> {
            inner.add("l.slug like :slug");
            parameters.put("slug", "%" + part + "%");
        });
        if (!inner.isEmpty()) {
            conditions.add("e.id in (select l.entry.id from EntryLocale l where " + String.join(" and ", inner) + ")");
        }
    }

    private static void beyond(Cursor cursor, List<String> conditions, Map<String, Object> parameters) {
        try {
            parameters.put(
                    "time", Instant.ofEpochMilli(Long.parseLong(cursor.values().get(0))));
            parameters.put("id", Long.parseLong(cursor.values().get(1)));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new InvalidInputException("cursor", "kernel.cursor");
        }
        String sign = cursor.backwards() ? ">" : "<";
        conditions.add("(e.modifiedAt " + sign + " :time or (e.modifiedAt = :time and e.id " + sign + " :id))");
    }

    List<Entry> inState(EntryStatus status, Optional<Long> owner, int limit) {
        TypedQuery<Entry> query = entityManager
                .createQuery(
                        "select e from Entry e where e.id in (select l.entry.id from EntryLocale l where l.status ="
                                + " :status)" + (owner.isPresent() ? " and e.ownerId = :owner" : "")
                                + " order by e.modifiedAt desc, e.id desc",
                        Entry.class)
                .setParameter("status", status);
        owner.ifPresent(account -> query.setParameter("owner", account));
        return query.setMaxResults(limit).getResultList();
    }

    /** By type. */
    Map<String, Long> counts(EntryStatus status) {
        Map<String, Long> counts = new LinkedHashMap<>();
        entityManager
                .createQuery(
                        "select e.type, count(e.id) from Entry e where e.id in (select l.entry.id from EntryLocale l"
                                + " where l.status = :status) group by e.type order by e.type",
                        Object[].class)
                .setParameter("status", status)
                .getResultList()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }
}
