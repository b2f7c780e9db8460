package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.engine.search.sort.SearchSort;

/** Asks the index. */
final class Finder {
    /** How far one can page by relevance, which has no values to go on from. */
    static final int DEPTH = 1_000;

    /** More than there are provinces. */
    private static final int MAX_COUNTS = 200;

    /** How many are counted one by one where nothing else makes it necessary to go through all of them. */
    private static final int EXACT_TOTAL = 1_000;

    private final IndexFiles index;
    private final Names names;
    private final Function<Locale, Expansions> expansions;

    Finder(IndexFiles index, Names names) {
        this(index, names, locale -> Expansions.NONE);
    }

    /** @param expansions what words stand for in a language */
    Finder(IndexFiles index, Names names, Function<Locale, Expansions> expansions) {
        this.index = index;
        this.names = names;
        this.expansions = expansions;
    }

    /** One page; with the counts if it is the first. */
    Found page(Plan plan) {
        return plan.ordering().isPresent() ? byValues(plan, plan.ordering().get()) : byRelevance(plan);
    }

    /** The counts of all pages. */
    Found.Counts counts(Plan plan) {
        return index.search(session -> {
            var query = session.search(index.scope())
                    .select(index.scope().projection().id(String.class).toProjection())
                    .where(condition(plan))
                    .totalHitCountThreshold(exactTotal(plan));
            return counts(plan, counted(query, plan).fetch(0));
        });
    }

    /** The publications that share the most, as far as a reader may read and find them, the most alike first. */
    List<PublicationKey> alike(Likeness likeness, SharedPaths paths) {
        if (likeness.enough().isEmpty()) {
            return List.of();
        }
        Conditions conditions = new Conditions(predicates(), names);
        BooleanPredicateClausesStep<?, ?> all = predicates().bool();
        all.filter(Within.of(predicates(), List.of(likeness.type()), likeness.locale(), paths.reader()));
        all.mustNot(predicates().id().matching(new PublicationKey(likeness.to(), likeness.locale()).toString()));
        BooleanPredicateClausesStep<?, ?> enough = predicates().bool();
        likeness.enough().forEach(together -> {
            BooleanPredicateClausesStep<?, ?> one = predicates().bool();
            together.forEach(filter -> one.filter(conditions.of(filter, paths.filtered(filter))));
            enough.should(one);
        });
        all.filter(enough);
        likeness.shared()
                .forEach((filter, weight) -> all.should(predicates()
                        .bool()
                        .must(conditions.of(filter, paths.filtered(filter)))
                        .constantScore()
                        .boost(weight)));
        return index
                .search(session -> session.search(index.scope())
                        .select(id())
                        .where(all.toPredicate())
                        .sort(relevance())
                        .totalHitCountThreshold(likeness.limit())
                        .fetchHits(likeness.limit()))
                .stream()
                .map(PublicationKey::of)
                .toList();
    }

    private Found byValues(Plan plan, Ordering ordering) {
        boolean backwards = plan.cursor().map(Cursor::backwards).orElse(false);
        BooleanPredicateClausesStep<?, ?> where = predicates().bool().must(condition(plan));
        plan.cursor().ifPresent(place -> where.filter(ordering.beyond(place, predicates())));
        Highlights highlights = new Highlights(plan, index.scope());
        List<SearchProjection<?>> wanted = new ArrayList<>();
        wanted.add(id());
        ordering.keys()
                .forEach(key -> wanted.add(index.scope()
                        .projection()
                        .field(key.field(), key.type())
                        .toProjection()));
        wanted.addAll(highlights.projections());
        SearchResult<List<?>> result = run(
                plan,
                where.toPredicate(),
                wanted,
                ordering.sort(index, backwards),
                plan.query().limit() + 1);
        int values = 1 + ordering.keys().size();
        boolean more = result.hits().size() > plan.query().limit();
        List<List<?>> rows =
                new ArrayList<>(more ? result.hits().subList(0, plan.query().limit()) : result.hits());
        if (backwards) {
            Collections.reverse(rows);
        }
        Optional<Cursor> next = rows.isEmpty() || !(backwards || more)
                ? Optional.empty()
                : Optional.of(ordering.place(rows.get(rows.size() - 1).subList(1, values), false, plan.fingerprint()));
        Optional<Cursor> previous =
                rows.isEmpty() || !(backwards ? more : plan.cursor().isPresent())
                        ? Optional.empty()
                        : Optional.of(ordering.place(rows.get(0).subList(1, values), true, plan.fingerprint()));
        List<Hit> hits = rows.stream()
                .map(row -> new Hit(key(row), highlights.of(row.subList(values, row.size()))))
                .toList();
        return new Found(
                inFiles(plan, hits),
                next,
                previous,
                plan.cursor().isPresent() ? Optional.empty() : Optional.of(counts(plan, result)));
    }

    private Found byRelevance(Plan plan) {
        if (plan.cursor().isPresent()) {
            return byRelevance(plan, plan.cursor().get());
        }
        Highlights highlights = new Highlights(plan, index.scope());
        List<SearchProjection<?>> wanted = new ArrayList<>(List.of(id(), score()));
        wanted.addAll(highlights.projections());
        int limit = plan.query().limit();
        SearchResult<List<?>> result = run(plan, condition(plan), wanted, relevance(), limit + 1);
        List<List<?>> rows =
                result.hits().subList(0, Math.min(limit, result.hits().size()));
        List<Hit> hits = rows.stream()
                .map(row -> new Hit(key(row), highlights.of(row.subList(2, row.size()))))
                .toList();
        Optional<Cursor> next = result.hits().size() > limit
                ? Optional.of(
                        RelevancePlace.last(rows.stream().map(Finder::scored).toList(), limit)
                                .cursor(false, plan.fingerprint()))
                : Optional.empty();
        return new Found(inFiles(plan, hits), next, Optional.empty(), Optional.of(counts(plan, result)));
    }

    private Found byRelevance(Plan plan, Cursor cursor) {
        RelevancePlace place = RelevancePlace.of(cursor);
        if (!cursor.backwards() && place.number() >= DEPTH) {
            throw new InvalidInputException("cursor", "search.depth", DEPTH);
        }
        int limit = plan.query().limit();
        List<List<?>> all = run(plan, condition(plan), List.of(id(), score()), relevance(), DEPTH + limit)
                .hits();
        List<RelevancePlace.Scored> ranks = all.stream().map(Finder::scored).toList();
        if (cursor.backwards()) {
            int to = place.from(ranks);
            return byRelevance(plan, all, Math.max(0, to - limit), to);
        }
        int from = place.after(ranks);
        return byRelevance(plan, all, from, Math.min(all.size(), from + limit));
    }

    private Found byRelevance(Plan plan, List<List<?>> all, int from, int to) {
        List<PublicationKey> keys =
                all.subList(from, to).stream().map(Finder::key).toList();
        List<RelevancePlace.Scored> shownRanks =
                all.subList(from, to).stream().map(Finder::scored).toList();
        Map<String, Map<String, List<String>>> shown = highlights(plan, keys);
        List<Hit> hits = keys.stream()
                .map(key -> new Hit(key, shown.getOrDefault(key.toString(), Map.of())))
                .toList();
        return new Found(
                inFiles(plan, hits),
                to < all.size() && to > from
                        ? Optional.of(RelevancePlace.last(shownRanks, to).cursor(false, plan.fingerprint()))
                        : Optional.empty(),
                from > 0 && to > from
                        ? Optional.of(RelevancePlace.first(shownRanks, from + 1).cursor(true, plan.fingerprint()))
                        : Optional.empty(),
                Optional.empty());
    }

    private Map<String, Map<String, List<String>>> highlights(Plan plan, List<PublicationKey> keys) {
        Highlights highlights = new Highlights(plan, index.scope());
        if (highlights.projections().isEmpty() || keys.isEmpty()) {
            return Map.of();
        }
        List<SearchProjection<?>> wanted = new ArrayList<>(List.of(id()));
        wanted.addAll(highlights.projections());
        SearchPredicate where = predicates()
                .bool()
                .must(condition(plan))
                .filter(predicates()
                        .id()
                        .matchingAny(keys.stream().map(PublicationKey::toString).toList()))
                .toPredicate();
        Map<String, Map<String, List<String>>> shown = new LinkedHashMap<>();
        run(plan, where, wanted, relevance(), keys.size())
                .hits()
                .forEach(row -> shown.put((String) row.get(0), highlights.of(row.subList(1, row.size()))));
        return shown;
    }

    /** Shows words where they occur in files, for those hits of a page of which nothing else shows them. */
    private List<Hit> inFiles(Plan plan, List<Hit> hits) {
        List<String> silent = !plan.query().highlight() || plan.query().text().isEmpty()
                ? List.of()
                : hits.stream()
                        .filter(hit -> !hit.highlights().containsKey(Highlights.TEXT)
                                && !hit.highlights().containsKey(Highlights.SUMMARY))
                        .map(hit -> hit.key().toString())
                        .toList();
        if (silent.isEmpty()) {
            return hits;
        }
        List<SearchProjection<?>> wanted = new ArrayList<>(List.of(id()));
        wanted.addAll(Highlights.inFiles(plan, index.scope()));
        SearchPredicate where = predicates()
                .bool()
                .must(condition(plan))
                .filter(predicates().id().matchingAny(silent))
                .toPredicate();
        Map<String, Map<String, List<String>>> shown = new HashMap<>();
        index.search(session -> Highlights.configured(
                                session.search(index.scope())
                                        .select(wanted.toArray(SearchProjection<?>[]::new))
                                        .where(where),
                                index)
                        .fetchHits(silent.size()))
                .forEach(row -> shown.put((String) row.get(0), Highlights.ofFiles(row.subList(1, row.size()))));
        return hits.stream()
                .map(hit -> hit.with(shown.getOrDefault(hit.key().toString(), Map.of())))
                .toList();
    }

    private SearchResult<List<?>> run(
            Plan plan, SearchPredicate where, List<SearchProjection<?>> wanted, SearchSort sort, int limit) {
        return index.search(session -> {
            var query = session.search(index.scope())
                    .select(wanted.toArray(SearchProjection<?>[]::new))
                    .where(where)
                    .sort(sort)
                    .totalHitCountThreshold(exactTotal(plan));
            if (plan.query().highlight()) {
                Highlights.configure(query, index);
            }
            return (plan.cursor().isPresent() ? query : counted(query, plan)).fetch(limit);
        });
    }

    private <H, S extends SearchQueryOptionsStep<?, ?, H, ?, ?, ?>> S counted(S query, Plan plan) {
        for (SearchPath facet : plan.facets()) {
            String field = IndexField.full(facet.facetField());
            if (facet.countsNumbers()) {
                query.aggregation(
                        numbers(facet),
                        of -> of.terms().field(field, Long.class).maxTermCount(MAX_COUNTS));
            } else {
                query.aggregation(
                        texts(facet),
                        of -> of.terms().field(field, String.class).maxTermCount(MAX_COUNTS));
            }
        }
        return query;
    }

    /** What has facets is counted anyway. */
    private static int exactTotal(Plan plan) {
        return plan.facets().isEmpty() ? EXACT_TOTAL : Integer.MAX_VALUE;
    }

    private static Found.Counts counts(Plan plan, SearchResult<?> result) {
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        for (SearchPath facet : plan.facets()) {
            Map<String, Long> counts = new LinkedHashMap<>();
            if (facet.countsNumbers()) {
                result.aggregation(numbers(facet)).forEach((value, count) -> counts.put(value.toString(), count));
            } else {
                counts.putAll(result.aggregation(texts(facet)));
            }
            facets.put(facet.name(), counts);
        }
        return new Found.Counts(
                result.total().isHitCountExact() ? Optional.of(result.total().hitCount()) : Optional.empty(), facets);
    }

    private static AggregationKey<Map<Long, Long>> numbers(SearchPath path) {
        return AggregationKey.of(path.name());
    }

    private static AggregationKey<Map<String, Long>> texts(SearchPath path) {
        return AggregationKey.of(path.name());
    }

    private SearchPredicate condition(Plan plan) {
        SearchQuery query = plan.query();
        BooleanPredicateClausesStep<?, ?> all = predicates().bool();
        all.filter(Within.of(predicates(), query.types(), query.locale(), plan.reader()));
        Conditions conditions = new Conditions(predicates(), names);
        plan.conditions().forEach((filter, path) -> all.filter(conditions.of(filter, path)));
        query.text()
                .ifPresent(text -> all.must(
                        new TextCondition(index, query.locale(), plan.reader(), expansions.apply(query.locale()))
                                .of(text)));
        return all.toPredicate();
    }

    private SearchPredicateFactory predicates() {
        return index.scope().predicate();
    }

    private SearchProjection<String> id() {
        return index.scope().projection().id(String.class).toProjection();
    }

    private SearchProjection<Float> score() {
        return index.scope().projection().score().toProjection();
    }

    private SearchSort relevance() {
        return index.scope()
                .sort()
                .composite()
                .add(index.scope().sort().score())
                .add(index.scope()
                        .sort()
                        .field(IndexField.full(IndexField.ENTRY))
                        .desc())
                .toSort();
    }

    private static RelevancePlace.Scored scored(List<?> row) {
        return new RelevancePlace.Scored((Float) row.get(1), key(row).entry().value());
    }

    private static PublicationKey key(List<?> row) {
        return PublicationKey.of((String) row.get(0));
    }
}
