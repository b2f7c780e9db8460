package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
        StringBuilder where = new StringBuilder("select a from Asset a where 1 = 1");
        filter.prefix().ifPresent(prefix -> where.append(" and a.nameKey like :prefix escape '!'"));
        filter.mediaType().ifPresent(type -> where.append(" and a.mediaType like :type escape '!'"));
        from.ifPresent(id -> where.append(backwards ? " and a.id > :id" : " and a.id < :id"));
        where.append(backwards ? " order by a.id" : " order by a.id desc");
        TypedQuery<Asset> query =
                entityManager.createQuery(where.toString(), Asset.class).setMaxResults(limit);
        filter.prefix().ifPresent(prefix -> query.setParameter("prefix", literal(Asset.nameKey(prefix)) + "%"));
        filter.mediaType().ifPresent(type -> query.setParameter("type", mediaTypes(type)));
        from.ifPresent(id -> query.setParameter("id", id.value()));
        return query.getResultList();
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

    private static String mediaTypes(String filter) {
        return filter.endsWith("/*") ? literal(filter.substring(0, filter.length() - 1)) + "%" : literal(filter);
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
