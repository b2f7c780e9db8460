package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps norms and who cites them. */
@ApplicationScoped
@Transactional
class NormRepository {
    private static final String OF_A_NORM =
            " from NormCitation c where c.norm = :norm and c.own = false and c.audience in :audiences";

    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    protected NormRepository() {
        // for the CDI proxy
    }

    @Inject
    NormRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps others from writing citations until the transaction ends. */
    NormReading hold() {
        return entities.find(NormReading.class, NormReading.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Norm> find(String key) {
        return Optional.ofNullable(entities.find(Norm.class, key));
    }

    Optional<Norm> ofIdentifier(String identifier) {
        return entities.createQuery("select n from Norm n where n.identifier = :identifier", Norm.class)
                .setParameter("identifier", identifier)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Map<String, Norm> find(Collection<String> keys) {
        Map<String, Norm> found = new LinkedHashMap<>();
        if (!keys.isEmpty()) {
            entities.createQuery("select n from Norm n where n.key in :keys", Norm.class)
                    .setParameter("keys", keys)
                    .getResultList()
                    .forEach(norm -> found.put(norm.key(), norm));
        }
        return found;
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    /** A place in the list of the most cited. */
    record Rank(long citing, String key) {}

    /**
     * Norms that are cited, the most cited first, that come after a place in that order, or before it, the nearest first.
     *
     * @param keys some to choose from
     * @param words each of which stands in the label or the name
     */
    List<Norm> mostCited(
            Optional<NormKind> kind,
            Optional<Set<String>> keys,
            List<String> words,
            Audience reader,
            Optional<Rank> at,
            boolean backwards,
            int limit) {
        String count =
                "n.cited" + reader.name().charAt(0) + reader.name().substring(1).toLowerCase(Locale.ROOT);
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder query =
                new StringBuilder("select n from Norm n where ").append(count).append(" > 0");
        kind.ifPresent(wanted -> {
            query.append(" and n.kind = :kind");
            parameters.put("kind", wanted);
        });
        keys.ifPresent(some -> {
            query.append(" and n.key in :keys");
            parameters.put("keys", some);
        });
        for (int i = 0; i < words.size(); i++) {
            query.append(" and (lower(n.label) like :word").append(i).append(" escape '!' or lower(n.name) like :word");
            query.append(i).append(" escape '!')");
            parameters.put("word" + i, "%" + escaped(words.get(i)) + "%");
        }
        at.ifPresent(rank -> {
            query.append(" and (")
                    .append(count)
                    .append(backwards ? " > " : " < ")
                    .append(":count or (");
            query.append(count)
                    .append(" = :count and n.key ")
                    .append(backwards ? "< " : "> ")
                    .append(":key))");
            parameters.put("count", rank.citing());
            parameters.put("key", rank.key());
        });
        query.append(" order by ").append(count).append(backwards ? ", n.key desc" : " desc, n.key");
        TypedQuery<Norm> typed = entities.createQuery(query.toString(), Norm.class);
        parameters.forEach(typed::setParameter);
        return typed.setMaxResults(limit).getResultList();
    }

    private static String escaped(String word) {
        return word.toLowerCase(Locale.ITALIAN).replaceAll("([!%_])", "!$1");
    }

    /** How many entries cite each article, {@code ""} for the norm as a whole. */
    Map<String, Long> articles(String norm, Set<Audience> audiences) {
        Map<String, Long> counts = new LinkedHashMap<>();
        entities.createQuery(
                        "select c.article, count(distinct c.entryId)" + OF_A_NORM + " group by c.article",
                        Object[].class)
                .setParameter("norm", norm)
                .setParameter("audiences", audiences)
                .getResultList()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /** How many entries cite each passage within an article, by its code. */
    Map<String, Long> parts(String norm, String article, Set<Audience> audiences) {
        Map<String, Long> counts = new LinkedHashMap<>();
        entities.createQuery(
                        "select c.passage, count(distinct c.entryId)" + OF_A_NORM
                                + " and c.article = :article group by c.passage",
                        Object[].class)
                .setParameter("norm", norm)
                .setParameter("audiences", audiences)
                .setParameter("article", article)
                .getResultList()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /** Entries that cite a norm, the newest first, that come after an entry in that order, or before it, the nearest first. */
    List<Long> citing(
            String norm, PassageScope scope, Set<Audience> audiences, @Nullable Long at, boolean backwards, int limit) {
        String order = backwards ? "" : " desc";
        String beyond = at == null ? "" : " and c.entryId " + (backwards ? ">" : "<") + " :at";
        TypedQuery<Long> query = entities.createQuery(
                "select distinct c.entryId" + OF_A_NORM + condition(scope) + beyond + " order by c.entryId" + order,
                Long.class);
        query.setParameter("norm", norm).setParameter("audiences", audiences);
        parameters(scope, query);
        if (at != null) {
            query.setParameter("at", at);
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** How many entries cite a norm. */
    long count(String norm, PassageScope scope, Set<Audience> audiences) {
        TypedQuery<Long> query =
                entities.createQuery("select count(distinct c.entryId)" + OF_A_NORM + condition(scope), Long.class);
        query.setParameter("norm", norm).setParameter("audiences", audiences);
        parameters(scope, query);
        return query.getSingleResult();
    }

    /** Where some entries cite a norm. */
    List<NormCitation> places(String norm, PassageScope scope, Set<Audience> audiences, Collection<Long> of) {
        if (of.isEmpty()) {
            return List.of();
        }
        TypedQuery<NormCitation> query = entities.createQuery(
                "select c" + OF_A_NORM + condition(scope) + " and c.entryId in :of order by c.id", NormCitation.class);
        query.setParameter("norm", norm).setParameter("audiences", audiences).setParameter("of", of);
        parameters(scope, query);
        return query.getResultList();
    }

    private static String condition(PassageScope scope) {
        if (scope.all()) {
            return "";
        }
        return " and (c.passage in :exactly" + (scope.below().isPresent() ? " or c.passage like :below)" : ")");
    }

    private static void parameters(PassageScope scope, TypedQuery<?> query) {
        if (!scope.all()) {
            query.setParameter("exactly", scope.exactly());
            scope.below().ifPresent(below -> query.setParameter("below", below + "-%"));
        }
    }

    /** All citations of some entries, in all languages, in the order they were found. */
    List<NormCitation> of(Collection<Long> of) {
        return of.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select c from NormCitation c where c.entryId in :of order by c.id", NormCitation.class)
                        .setParameter("of", of)
                        .getResultList();
    }

    /** The entries that are a norm themselves. */
    List<NormCitation> being(String norm, Set<Audience> audiences, int limit) {
        return entities.createQuery(
                        "select c from NormCitation c where c.norm = :norm and c.own = true"
                                + " and c.audience in :audiences order by c.entryId desc",
                        NormCitation.class)
                .setParameter("norm", norm)
                .setParameter("audiences", audiences)
                .setMaxResults(limit)
                .getResultList();
    }

    void removeAll(List<NormCitation> citations) {
        List<Long> ids =
                new ArrayList<>(citations.stream().map(NormCitation::id).toList());
        for (int from = 0; from < ids.size(); from += 500) {
            entities.createQuery("delete from NormCitation c where c.id in :ids")
                    .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + 500)))
                    .executeUpdate();
        }
    }

    List<NormChange> changesOf(Collection<String> norms) {
        return norms.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select c from NormChange c where c.norm in :norms order by c.day desc, c.id desc",
                                NormChange.class)
                        .setParameter("norms", norms)
                        .getResultList();
    }

    Optional<NormChange> change(String norm, String passage) {
        return entities.createQuery(
                        "select c from NormChange c where c.norm = :norm and c.passage = :passage", NormChange.class)
                .setParameter("norm", norm)
                .setParameter("passage", passage)
                .getResultStream()
                .findFirst();
    }

    Optional<NormChange> change(Id id) {
        return Optional.ofNullable(entities.find(NormChange.class, id.value()));
    }

    /** The latest flagged first. */
    List<NormChange> changes(@Nullable Long at, boolean backwards, int limit) {
        String beyond = at == null ? "" : " where c.id " + (backwards ? ">" : "<") + " :at";
        TypedQuery<NormChange> query = entities.createQuery(
                "select c from NormChange c" + beyond + " order by c.id" + (backwards ? "" : " desc"),
                NormChange.class);
        if (at != null) {
            query.setParameter("at", at);
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** How many entries are in each state, of each of some changes. */
    Map<Long, Map<ReviewState, Long>> counts(Collection<Long> changes) {
        Map<Long, Map<ReviewState, Long>> counts = new HashMap<>();
        if (!changes.isEmpty()) {
            entities.createQuery(
                            "select r.key.change, r.state, count(r) from NormReview r where r.key.change in :changes"
                                    + " group by r.key.change, r.state",
                            Object[].class)
                    .setParameter("changes", changes)
                    .getResultList()
                    .forEach(row -> counts.computeIfAbsent((Long) row[0], change -> new HashMap<>())
                            .put((ReviewState) row[1], (Long) row[2]));
        }
        return counts;
    }

    long count(ReviewState state) {
        return entities.createQuery("select count(r) from NormReview r where r.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    Optional<NormReview> review(NormReview.Key key) {
        return Optional.ofNullable(entities.find(NormReview.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Of a change, or of all, the newest entries first. */
    List<NormReview> reviews(long change, Set<ReviewState> states, @Nullable Long at, boolean backwards, int limit) {
        String beyond = at == null ? "" : " and r.key.entry " + (backwards ? ">" : "<") + " :at";
        TypedQuery<NormReview> query = entities.createQuery(
                        "select r from NormReview r where r.key.change = :change and r.state in :states" + beyond
                                + " order by r.key.entry" + (backwards ? "" : " desc"),
                        NormReview.class)
                .setParameter("change", change)
                .setParameter("states", states);
        if (at != null) {
            query.setParameter("at", at);
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** Those of some entries. */
    List<NormReview> reviewsOf(Collection<Long> of) {
        return of.isEmpty()
                ? List.of()
                : entities.createQuery("select r from NormReview r where r.key.entry in :of", NormReview.class)
                        .setParameter("of", of)
                        .getResultList();
    }

    void remove(Object entity) {
        entities.remove(entity);
    }

    void removeReviews(long change) {
        entities.createQuery("delete from NormReview r where r.key.change = :change")
                .setParameter("change", change)
                .executeUpdate();
    }
}
