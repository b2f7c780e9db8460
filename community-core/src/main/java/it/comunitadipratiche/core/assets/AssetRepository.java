package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Assets, their renditions and their uses in the database. */
@ApplicationScoped
class AssetRepository {
    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected AssetRepository() {
        // for the CDI proxy
    }

    @Inject
    AssetRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Asset asset) {
        entityManager.persist(asset);
    }

    void remove(Asset asset) {
        entityManager.remove(asset);
    }

    Optional<Asset> find(Id id) {
        return Optional.ofNullable(entityManager.find(Asset.class, id.value()));
    }

    List<Asset> all(Collection<Id> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("select a from Asset a where a.id in :ids", Asset.class)
                        .setParameter("ids", ids.stream().map(Id::value).toList())
                        .getResultList();
    }

    /** Assets next to an id in the order of time, newest first, or oldest first when going backwards. */
    List<Asset> list(AssetFilter filter, Optional<Id> from, boolean backwards, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>();
        filter.prefix().ifPresent(prefix -> {
            conditions.add("a.nameKey like :prefix escape '!'");
            values.put("prefix", literal(Asset.nameKey(prefix)) + "%");
        });
        filter.mediaType().ifPresent(type -> {
            conditions.add("a.mediaType like :type escape '!'");
            values.put("type", mediaTypes(type));
        });
        filter.kind().ifPresent(kind -> conditions.add(isOf(kind)));
        for (String word : filter.words().map(AssetWords::asked).orElse(List.of())) {
            String name = "word" + values.size();
            conditions.add("a.words like :" + name + " escape '!'");
            values.put(name, "%" + literal(word) + "%");
        }
        if (filter.awaitingAlt()) {
            conditions.add("a.awaitsAltSince > :ever");
            values.put("ever", Instant.EPOCH);
        }
        filter.owner().ifPresent(account -> {
            conditions.add("a.owner = :owner");
            values.put("owner", account.value());
        });
        from.ifPresent(id -> {
            conditions.add(backwards ? "a.id > :id" : "a.id < :id");
            values.put("id", id.value());
        });
        TypedQuery<Asset> query = entityManager
                .createQuery(
                        "select a from Asset a"
                                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                                + (backwards ? " order by a.id" : " order by a.id desc"),
                        Asset.class)
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    /** How many pictures nobody has put into words. */
    long countAwaitingAlt() {
        return entityManager
                .createQuery("select count(a) from Asset a where a.awaitsAltSince > :ever", Long.class)
                .setParameter("ever", Instant.EPOCH)
                .getSingleResult();
    }

    List<Asset> ownedBy(Id account) {
        return entityManager
                .createQuery("select a from Asset a where a.owner = :owner order by a.id", Asset.class)
                .setParameter("owner", account.value())
                .getResultList();
    }

    /** The renditions that were made of some bytes. */
    List<StoredRendition> renditions(String source) {
        return entityManager
                .createQuery("select r from StoredRendition r where r.key.source = :source", StoredRendition.class)
                .setParameter("source", source)
                .getResultList();
    }

    void add(StoredRendition rendition) {
        entityManager.persist(rendition);
    }

    /** The widest audience an asset is shown to; looks for one use by each audience, however many uses there are. */
    Optional<Audience> audience(Id asset) {
        for (Audience audience : Audience.values()) {
            List<Integer> found = entityManager
                    .createQuery(
                            "select 1 from AssetUse u where u.key.asset = :asset and u.audience = :audience",
                            Integer.class)
                    .setParameter("asset", asset.value())
                    .setParameter("audience", audience)
                    .setMaxResults(1)
                    .getResultList();
            if (!found.isEmpty()) {
                return Optional.of(audience);
            }
        }
        return Optional.empty();
    }

    List<AssetUse> uses(Id entry, Locale locale) {
        return entityManager
                .createQuery(
                        "select u from AssetUse u where u.key.entry = :entry and u.key.locale = :locale",
                        AssetUse.class)
                .setParameter("entry", entry.value())
                .setParameter("locale", locale.toLanguageTag())
                .getResultList();
    }

    void add(AssetUse use) {
        entityManager.persist(use);
    }

    void remove(AssetUse use) {
        entityManager.remove(use);
    }

    /** The entries whose publications show an asset, at most a number of them. */
    List<Id> users(Id asset, int limit) {
        return entityManager
                .createQuery(
                        "select distinct u.key.entry from AssetUse u where u.key.asset = :asset order by u.key.entry",
                        Long.class)
                .setParameter("asset", asset.value())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(Id::new)
                .toList();
    }

    /** Which of some hashes belong to an asset, or to a rendition of one. */
    Set<String> referenced(Collection<String> hashes) {
        Set<String> found = new HashSet<>(entityManager
                .createQuery("select a.sha256 from Asset a where a.sha256 in :hashes", String.class)
                .setParameter("hashes", hashes)
                .getResultList());
        found.addAll(entityManager
                .createQuery("select r.sha256 from StoredRendition r where r.sha256 in :hashes", String.class)
                .setParameter("hashes", hashes)
                .getResultList());
        return found;
    }

    /** Forgets the renditions of bytes no asset has any more. */
    void removeRenditions(Collection<String> sources) {
        entityManager
                .createQuery("delete from StoredRendition r where r.key.source in :sources")
                .setParameter("sources", sources)
                .executeUpdate();
    }

    void flush() {
        entityManager.flush();
    }

    private static String isOf(AssetKind kind) {
        return kind == AssetKind.DOCUMENT
                ? "a.mediaType not like 'image/%' and a.mediaType not like 'audio/%' and a.mediaType not like 'video/%'"
                : "a.mediaType like '" + kind.label() + "/%'";
    }

    private static String mediaTypes(String filter) {
        return filter.endsWith("/*") ? literal(filter.substring(0, filter.length() - 1)) + "%" : literal(filter);
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
