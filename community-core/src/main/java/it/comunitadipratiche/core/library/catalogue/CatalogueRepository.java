package it.comunitadipratiche.core.library.catalogue;

import it.comunitadipratiche.core.content.EntryStatus;
import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.library.Material;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps the cards and keys of materials, and finds materials by them. */
@ApplicationScoped
class CatalogueRepository {
    private static final String OF_IT = "select l.entry.id from EntryLocale l where l.entry.id = e.id and ";
    private static final String PUBLISHED = "exists (" + OF_IT + "l.publishedRevision is not null)";
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    protected CatalogueRepository() {
        // for the CDI proxy
    }

    @Inject
    CatalogueRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(Card card) {
        entities.persist(card);
    }

    Optional<Card> card(long entry) {
        return Optional.ofNullable(entities.find(Card.class, entry));
    }

    List<Card> cards(Collection<Long> entries) {
        return entries.isEmpty()
                ? List.of()
                : entities.createQuery("select c from MaterialCard c where c.entryId in :ids", Card.class)
                        .setParameter("ids", entries)
                        .getResultList();
    }

    /** Cards that were not held against the others yet. */
    List<Card> toCompare(int limit) {
        return entities.createQuery(
                        "select c from MaterialCard c where c.compared = false order by c.entryId", Card.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Materials that have no card. */
    List<Long> without(int limit) {
        return entities.createQuery(
                        "select e.id from Entry e where e.type = :type and not exists"
                                + " (select c.entryId from MaterialCard c where c.entryId = e.id) order by e.id",
                        Long.class)
                .setParameter("type", Material.TYPE)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The keys of some materials that are of a kind. */
    List<Key.Value> keys(Collection<Long> entries, Set<Key.Kind> kinds) {
        return entries.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select k from MaterialKey k where k.value.entryId in :ids and k.value.kind in :kinds",
                                Key.class)
                        .setParameter("ids", entries)
                        .setParameter("kinds", kinds)
                        .getResultStream()
                        .map(Key::value)
                        .toList();
    }

    void addKey(Key.Value value) {
        entities.persist(new Key(value.entryId(), value.kind(), value.text()));
    }

    void removeKey(Key.Value value) {
        Optional.ofNullable(entities.find(Key.class, value)).ifPresent(entities::remove);
    }

    /** The materials that have a key, but for one; those that were there first. */
    List<Long> holders(Key.Kind kind, String text, long but, int limit) {
        return entities.createQuery(
                        "select k.value.entryId from MaterialKey k where k.value.kind = :kind and k.value.text = :text"
                                + " and k.value.entryId <> :but order by k.value.entryId",
                        Long.class)
                .setParameter("kind", kind)
                .setParameter("text", text)
                .setParameter("but", but)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The keys of a kind that materials have of some, the oldest materials first. */
    List<Key.Value> holders(Key.Kind kind, Collection<String> texts) {
        return texts.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select k from MaterialKey k where k.value.kind = :kind and k.value.text in :texts"
                                        + " order by k.value.entryId",
                                Key.class)
                        .setParameter("kind", kind)
                        .setParameter("texts", texts)
                        .getResultStream()
                        .map(Key::value)
                        .toList();
    }

    /** Which of some entries a material points to, or is pointed to by. */
    List<Long> linked(long entry, Collection<Long> others) {
        if (others.isEmpty()) {
            return List.of();
        }
        List<Long> linked = new ArrayList<>();
        for (String[] ends : new String[][] {{"targetId", "entryId"}, {"entryId", "targetId"}}) {
            linked.addAll(entities.createQuery(
                            "select l.key." + ends[0] + " from EntryLink l where l.key." + ends[1]
                                    + " = :entry and l.key." + ends[0] + " in :others",
                            Long.class)
                    .setParameter("entry", entry)
                    .setParameter("others", others)
                    .getResultList());
        }
        return linked;
    }

    void remove(long entry) {
        for (String delete : List.of(
                "delete from MaterialCard c where c.entryId = :entry",
                "delete from MaterialKey k where k.value.entryId = :entry")) {
            entities.createQuery(delete).setParameter("entry", entry).executeUpdate();
        }
    }

    /** A material in a pile, with what its place in the list depends on. */
    record Placed(long entry, String place) {}

    /** Beyond a place in a pile, in its direction. */
    List<Placed> list(QueueFilter filter, LocalDate today, Optional<Cursor> at, int limit) {
        Conditions conditions = conditions(filter, today);
        boolean backwards = at.map(Cursor::backwards).orElse(false);
        boolean byDay = filter.pile() == Pile.DUE || filter.pile() == Pile.EMBARGOED;
        String path = filter.pile() == Pile.DUE
                ? "c.reviewBy"
                : filter.pile() == Pile.EMBARGOED ? "c.embargoUntil" : "e.modifiedAt";
        boolean rising = byDay != backwards;
        at.ifPresent(cursor -> conditions.beyond(cursor, path, byDay, rising));
        String order = rising ? " asc" : " desc";
        TypedQuery<Object[]> query = entities.createQuery(
                "select e.id, " + path + " from Entry e, MaterialCard c where " + conditions + " order by " + path
                        + order + ", e.id" + order,
                Object[].class);
        conditions.parameters.forEach(query::setParameter);
        return query.setMaxResults(limit)
                .getResultStream()
                .map(row -> new Placed(
                        (Long) row[0],
                        row[1] instanceof Instant moment
                                ? String.valueOf(moment.toEpochMilli())
                                : String.valueOf(row[1])))
                .toList();
    }

    long count(QueueFilter filter, LocalDate today) {
        Conditions conditions = conditions(filter, today);
        TypedQuery<Long> query =
                entities.createQuery("select count(e.id) from Entry e, MaterialCard c where " + conditions, Long.class);
        conditions.parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static Conditions conditions(QueueFilter filter, LocalDate today) {
        Conditions conditions = new Conditions();
        conditions.add("e.type = :type", "type", Material.TYPE).add("c.entryId = e.id");
        switch (filter.pile()) {
            case REVIEW ->
                conditions.add(
                        "e.id in (select l.entry.id from EntryLocale l where l.status = :status)",
                        "status",
                        EntryStatus.IN_REVIEW);
            case DRAFTS -> conditions.add("not exists (" + OF_IT + "l.status <> :status)", "status", EntryStatus.DRAFT);
            case BEHIND -> conditions.add("exists (" + OF_IT + "l.publishedRevision < e.revision)");
            case INCOMPLETE -> conditions.add("c.lacking > 0").add(PUBLISHED);
            case DUE ->
                conditions
                        .add("c.reviewBy <= :today", "today", today.toString())
                        .add(PUBLISHED);
            case EMBARGOED ->
                conditions
                        .add("c.embargoUntil > :today", "today", today.toString())
                        .add(PUBLISHED);
            case ALL ->
                conditions.add(
                        "(not exists (" + OF_IT + "l.status = :status) or exists (" + OF_IT + "l.status <> :status))",
                        "status",
                        EntryStatus.ARCHIVED);
        }
        filter.lack().ifPresent(lack -> conditions.add("c.gaps like :lack", "lack", "% " + lack.name() + " %"));
        filter.kind().ifPresent(kind -> conditions.add("c.kind = :kind", "kind", kind.name()));
        filter.slugPart()
                .ifPresent(part -> conditions.add("exists (" + OF_IT + "l.slug like :slug)", "slug", "%" + part + "%"));
        return conditions;
    }

    /** What is to hold of what is found. */
    private static final class Conditions {
        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        Conditions add(String condition) {
            all.add(condition);
            return this;
        }

        Conditions add(String condition, String name, Object value) {
            parameters.put(name, value);
            return add(condition);
        }

        void beyond(Cursor cursor, String path, boolean byDay, boolean rising) {
            try {
                String place = cursor.values().get(0);
                parameters.put("place", byDay ? place : Instant.ofEpochMilli(Long.parseLong(place)));
                parameters.put("id", Long.parseLong(cursor.values().get(1)));
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                throw new InvalidInputException("cursor", "kernel.cursor");
            }
            String sign = rising ? ">" : "<";
            add("(" + path + " " + sign + " :place or (" + path + " = :place and e.id " + sign + " :id))");
        }

        @Override
        public String toString() {
            return String.join(" and ", all);
        }
    }
}
