package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps entries with their revisions, addresses, links and review notes. */
@ApplicationScoped
class EntryRepository {
    private static final String WHOSE = "select entry_id from address where type = ? and locale = ? and slug = ?";
    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected EntryRepository() {
        // for the CDI proxy
    }

    @Inject
    EntryRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<Entry> find(long id) {
        return Optional.ofNullable(entityManager.find(Entry.class, id));
    }

    /** @throws NotFoundException if there is no such entry */
    Entry get(it.comunitadipratiche.core.kernel.Id id) {
        return find(id.value()).orElseThrow(() -> new NotFoundException("content.entry.none", id));
    }

    List<Entry> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("select e from Entry e where e.id in :ids", Entry.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    Map<String, Entry> byExternalId(String type, Collection<String> externalIds) {
        if (externalIds.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select e from Entry e where e.type = :type and e.externalId in :ids", Entry.class)
                .setParameter("type", type)
                .setParameter("ids", externalIds)
                .getResultStream()
                .collect(Collectors.toMap(entry -> String.valueOf(entry.externalId()), Function.identity()));
    }

    /** Entries of a type that changed before another, newest first. */
    List<Entry> changedBefore(String type, java.time.Instant modifiedAt, long id, int limit) {
        return entityManager
                .createQuery(
                        "select e from Entry e where e.type = :type and e.modifiedAt <= :time"
                                + " and (e.modifiedAt < :time or e.id < :id) order by e.modifiedAt desc, e.id desc",
                        Entry.class)
                .setParameter("type", type)
                .setParameter("time", modifiedAt)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Entries of a type by their ids, after one. */
    List<Entry> ofTypeAfter(String type, long id, int limit) {
        return entityManager
                .createQuery("select e from Entry e where e.type = :type and e.id > :id order by e.id", Entry.class)
                .setParameter("type", type)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    void add(Entry entry) {
        entityManager.persist(entry);
    }

    void add(Revision revision) {
        entityManager.persist(revision);
    }

    void add(Note note) {
        entityManager.persist(note);
    }

    /** @throws NotFoundException if the entry has no such revision */
    Revision revision(Entry entry, int number) {
        Revision revision = entityManager.find(Revision.class, new Revision.Key(entry.id(), number));
        if (revision == null) {
            throw new NotFoundException("content.revision.none", number);
        }
        return revision;
    }

    Map<Long, Revision> newestRevisions(Collection<Entry> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(
                        "select r from Revision r, Entry e where e.id in :ids"
                                + " and r.key.entryId = e.id and r.key.number = e.revision",
                        Revision.class)
                .setParameter("ids", entries.stream().map(Entry::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(Revision::entry, Function.identity()));
    }

    /** Revisions before a number, newest first. */
    List<Revision> revisionsBefore(Entry entry, int number, int limit) {
        return entityManager
                .createQuery(
                        "select r from Revision r where r.key.entryId = :entry and r.key.number < :number"
                                + " order by r.key.number desc",
                        Revision.class)
                .setParameter("entry", entry.id())
                .setParameter("number", number)
                .setMaxResults(limit)
                .getResultList();
    }

    Optional<Address> address(Address.Key key) {
        return Optional.ofNullable(entityManager.find(Address.class, key));
    }

    /** Which of some addresses nobody has; asked for one by one, as Derby looks through all of a type for a list. */
    Set<Address.Key> free(Collection<Address.Key> addresses) {
        Set<Address.Key> free = new HashSet<>();
        Connection connection = entityManager.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement(WHOSE)) {
            for (Address.Key address : addresses) {
                statement.setString(1, address.type());
                statement.setString(2, address.locale());
                statement.setString(3, address.slug());
                try (ResultSet found = statement.executeQuery()) {
                    if (!found.next()) {
                        free.add(address);
                    }
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        return free;
    }

    void add(Address address) {
        entityManager.persist(address);
    }

    void remove(Address address) {
        entityManager.remove(address);
    }

    /** Replaces what an entry points to. */
    void link(Entry entry, Set<Long> targets) {
        List<EntryLink> known = entityManager
                .createQuery("select l from EntryLink l where l.key.entryId = :entry", EntryLink.class)
                .setParameter("entry", entry.id())
                .getResultList();
        known.stream().filter(link -> !targets.contains(link.target())).forEach(entityManager::remove);
        Set<Long> kept = known.stream().map(EntryLink::target).collect(Collectors.toSet());
        targets.stream().filter(target -> !kept.contains(target)).forEach(target -> linkNew(entry, target));
    }

    void linkNew(Entry entry, long target) {
        entityManager.persist(new EntryLink(entry.id(), target));
    }

    /** The entries that point to something, in their newest revision or in what is published of them. */
    List<Entry> referrers(long target, int limit) {
        return entityManager
                .createQuery(
                        "select e from Entry e where e.id <> :target and (e.id in"
                                + " (select l.key.entryId from EntryLink l where l.key.targetId = :target) or e.id in"
                                + " (select p.key.entryId from PublicationLink p where p.key.targetId = :target))"
                                + " order by e.id",
                        Entry.class)
                .setParameter("target", target)
                .setMaxResults(limit)
                .getResultList();
    }

    List<Note> notes(Entry entry) {
        return entityManager
                .createQuery("select n from Note n where n.entryId = :entry order by n.id", Note.class)
                .setParameter("entry", entry.id())
                .getResultList();
    }

    /** Removes an entry with all that belongs to it, except what was published of it. */
    void remove(Entry entry) {
        for (String delete : List.of(
                "delete from Revision r where r.key.entryId = :entry",
                "delete from EntryLink l where l.key.entryId = :entry",
                "delete from Note n where n.entryId = :entry",
                "delete from Address a where a.entryId = :entry and a.known = false")) {
            entityManager.createQuery(delete).setParameter("entry", entry.id()).executeUpdate();
        }
        entityManager.remove(entry);
    }

    boolean hasAny(String type) {
        return !entityManager
                .createQuery("select e.id from Entry e where e.type = :type", Long.class)
                .setParameter("type", type)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    void flush() {
        entityManager.flush();
    }
}
