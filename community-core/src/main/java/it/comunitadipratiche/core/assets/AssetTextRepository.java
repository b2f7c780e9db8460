package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.assets.texts.TextState;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The texts of files in the database. They are long: nothing reads them but what asks for them. */
@ApplicationScoped
class AssetTextRepository {
    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected AssetTextRepository() {
        // for the CDI proxy
    }

    @Inject
    AssetTextRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(StoredText text) {
        entityManager.persist(text);
        entityManager.flush();
    }

    boolean has(String sha256) {
        return !entityManager
                .createQuery("select 1 from StoredText t where t.sha256 = :sha256", Integer.class)
                .setParameter("sha256", sha256)
                .getResultList()
                .isEmpty();
    }

    /** What is known of the text of some bytes. */
    Optional<AssetText> find(String sha256) {
        return entityManager
                .createQuery(
                        "select t.state, t.characters, t.truncated, t.pages, t.language, t.title, t.author, t.readAt"
                                + " from StoredText t where t.sha256 = :sha256",
                        Object[].class)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst()
                .map(row -> new AssetText(
                        (TextState) row[0],
                        (Integer) row[1],
                        (Boolean) row[2],
                        Optional.ofNullable((Integer) row[3]),
                        Optional.ofNullable((String) row[4]),
                        Optional.ofNullable((String) row[5]),
                        Optional.ofNullable((String) row[6]),
                        Optional.of((Instant) row[7])));
    }

    /** How long the texts of some assets are; those without are left out. */
    Map<Id, Integer> lengths(Collection<Id> assets) {
        Map<Id, Integer> lengths = new HashMap<>();
        if (!assets.isEmpty()) {
            entityManager
                    .createQuery(
                            "select a.id, t.characters from Asset a, StoredText t"
                                    + " where a.id in :ids and t.sha256 = a.sha256 and t.characters > 0",
                            Object[].class)
                    .setParameter("ids", assets.stream().map(Id::value).toList())
                    .getResultList()
                    .forEach(row -> lengths.put(new Id((Long) row[0]), (Integer) row[1]));
        }
        return lengths;
    }

    Map<Id, String> texts(Collection<Id> assets) {
        Map<Id, String> texts = new HashMap<>();
        if (!assets.isEmpty()) {
            entityManager
                    .createQuery(
                            "select a.id, t.text from Asset a, StoredText t"
                                    + " where a.id in :ids and t.sha256 = a.sha256 and t.characters > 0",
                            Object[].class)
                    .setParameter("ids", assets.stream().map(Id::value).toList())
                    .getResultList()
                    .forEach(row -> texts.put(new Id((Long) row[0]), (String) row[1]));
        }
        return texts;
    }

    /** The bytes of an asset if nobody has read them. */
    Optional<String> awaiting(Id asset) {
        return entityManager
                .createQuery(
                        "select a.sha256 from Asset a where a.id = :id"
                                + " and not exists (select t.sha256 from StoredText t where t.sha256 = a.sha256)",
                        String.class)
                .setParameter("id", asset.value())
                .getResultStream()
                .findFirst();
    }

    /** The assets that have some bytes. */
    List<Asset> withBytes(String sha256) {
        return entityManager
                .createQuery("select a from Asset a where a.sha256 = :sha256 order by a.id", Asset.class)
                .setParameter("sha256", sha256)
                .getResultList();
    }

    /** Bytes nobody has read, of some media types, that were uploaded before a moment; in the order of their hashes. */
    List<String> unread(Collection<String> mediaTypes, Instant before, String after, int limit) {
        return entityManager
                .createQuery(
                        "select distinct a.sha256 from Asset a where a.sha256 > :after and a.createdAt < :before"
                                + " and a.mediaType in :types"
                                + " and not exists (select t.sha256 from StoredText t where t.sha256 = a.sha256)"
                                + " order by a.sha256",
                        String.class)
                .setParameter("after", after)
                .setParameter("before", before)
                .setParameter("types", mediaTypes)
                .setMaxResults(limit)
                .getResultList();
    }

    void remove(Collection<String> hashes) {
        entityManager
                .createQuery("delete from StoredText t where t.sha256 in :hashes")
                .setParameter("hashes", hashes)
                .executeUpdate();
    }
}
