package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps publications, tombstones among them, and what they show of other things. */
@ApplicationScoped
class PublicationRepository {
    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected PublicationRepository() {
        // for the CDI proxy
    }

    @Inject
    PublicationRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<Publication> find(PublicationKey key) {
        return Optional.ofNullable(entityManager.find(Publication.class, Publication.Key.of(key)));
    }

    /** Those there are of some entries, in all locales, tombstones among them. */
    List<Publication> ofEntries(Collection<Long> entries) {
        return entries.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("select p from Publication p where p.key.entryId in :ids", Publication.class)
                        .setParameter("ids", entries)
                        .getResultList();
    }

    void add(Publication publication) {
        entityManager.persist(publication);
    }

    /** Live ones of a type, newest first, that come after a place in that order. */
    List<Row> newest(String type, String locale, Set<Audience> audiences, Instant before, long beforeId, int limit) {
        return rows(
                "select p.key.entryId, p.publishedAt from Publication p where p.type = :type and p.key.locale = :locale"
                        + " and p.publishedAt <= :time and (p.publishedAt < :time or p.key.entryId < :id)"
                        + " and p.withdrawnAt is null and p.audience in :audiences"
                        + " order by p.publishedAt desc, p.key.entryId desc",
                type,
                locale,
                audiences,
                before,
                beforeId,
                limit);
    }

    /** Live ones of a type, oldest first, that come before a place in the order of {@link #newest}. */
    List<Row> oldest(String type, String locale, Set<Audience> audiences, Instant after, long afterId, int limit) {
        return rows(
                "select p.key.entryId, p.publishedAt from Publication p where p.type = :type and p.key.locale = :locale"
                        + " and p.publishedAt >= :time and (p.publishedAt > :time or p.key.entryId > :id)"
                        + " and p.withdrawnAt is null and p.audience in :audiences"
                        + " order by p.publishedAt, p.key.entryId",
                type,
                locale,
                audiences,
                after,
                afterId,
                limit);
    }

    private List<Row> rows(
            String query, String type, String locale, Set<Audience> audiences, Instant time, long id, int limit) {
        return entityManager
                .createQuery(query, Object[].class)
                .setParameter("type", type)
                .setParameter("locale", locale)
                .setParameter("audiences", audiences)
                .setParameter("time", time)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Row((Long) row[0], (Instant) row[1]))
                .toList();
    }

    /** Keys of all publications, tombstones too, after one, by entry. */
    List<PublicationKey> keysAfter(long entry, String locale, int limit) {
        return entityManager
                .createQuery(
                        "select p.key.entryId, p.key.locale from Publication p where p.key.entryId >= :entry"
                                + " and (p.key.entryId > :entry or p.key.locale > :locale)"
                                + " order by p.key.entryId, p.key.locale",
                        Object[].class)
                .setParameter("entry", entry)
                .setParameter("locale", locale)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new PublicationKey(new Id((Long) row[0]), Locale.forLanguageTag((String) row[1])))
                .toList();
    }

    /** When the text that each live publication of some entries shows was written, by its key. */
    Map<PublicationKey, Instant> written(Collection<Long> entries) {
        Map<PublicationKey, Instant> written = new HashMap<>();
        entityManager
                .createQuery(
                        "select p.key.entryId, p.key.locale, p.modifiedAt, r.createdAt from Publication p, Revision r"
                                + " where r.key.entryId = p.key.entryId and r.key.number = p.revision"
                                + " and p.withdrawnAt is null and p.key.entryId in :ids",
                        Object[].class)
                .setParameter("ids", entries)
                .getResultList()
                .forEach(row -> {
                    Instant shown = (Instant) row[2];
                    Instant saved = (Instant) row[3];
                    written.put(
                            new PublicationKey(new Id((Long) row[0]), Locale.forLanguageTag((String) row[1])),
                            shown.isBefore(saved) ? shown : saved);
                });
        return written;
    }

    long count() {
        return entityManager
                .createQuery("select count(p) from Publication p where p.withdrawnAt is null", Long.class)
                .getSingleResult();
    }

    /** Replaces what a publication shows of other things. */
    void link(Publication publication, Set<Long> targets) {
        List<PublicationLink> known = entityManager
                .createQuery(
                        "select l from PublicationLink l where l.key.entryId = :entry and l.key.locale = :locale",
                        PublicationLink.class)
                .setParameter("entry", publication.key().entryId())
                .setParameter("locale", publication.key().locale())
                .getResultList();
        known.stream().filter(link -> !targets.contains(link.target())).forEach(entityManager::remove);
        Set<Long> kept = known.stream().map(PublicationLink::target).collect(Collectors.toSet());
        targets.stream().filter(target -> !kept.contains(target)).forEach(target -> linkNew(publication, target));
    }

    void linkNew(Publication publication, long target) {
        entityManager.persist(new PublicationLink(publication.key(), target));
    }

    /** Live publications that show something of another thing, after a place, by entry. */
    List<Publication> showing(long target, long after, int limit) {
        return entityManager
                .createQuery(
                        "select p from Publication p, PublicationLink l where l.key.targetId = :target"
                                + " and p.key.entryId = l.key.entryId and p.key.locale = l.key.locale"
                                + " and p.withdrawnAt is null and p.key.entryId > :after order by p.key.entryId",
                        Publication.class)
                .setParameter("target", target)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Keys of live publications that show something of another thing, after one, by entry. */
    List<PublicationKey> keysShowing(long target, long entry, String locale, int limit) {
        return entityManager
                .createQuery(
                        "select p.key.entryId, p.key.locale from Publication p, PublicationLink l"
                                + " where l.key.targetId = :target and p.key.entryId = l.key.entryId"
                                + " and p.key.locale = l.key.locale and p.withdrawnAt is null"
                                + " and p.key.entryId >= :entry and (p.key.entryId > :entry or p.key.locale > :locale)"
                                + " order by p.key.entryId, p.key.locale",
                        Object[].class)
                .setParameter("target", target)
                .setParameter("entry", entry)
                .setParameter("locale", locale)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new PublicationKey(new Id((Long) row[0]), Locale.forLanguageTag((String) row[1])))
                .toList();
    }

    /** A place in the list of the newest. */
    record Row(long entry, Instant publishedAt) {}
}
