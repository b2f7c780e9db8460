package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds publications. Each caller finds what its audience may read, and only by what it may read; a query that was
 * answered before and whose answer is still true is answered from memory.
 */
@Guarded
@ApplicationScoped
public class Search {
    /** How long the labels of terms in facets may be those of before. */
    public static final Duration LABELS_MAY_BE_OLD = Duration.ofMinutes(1);

    private final ResultCache cache = new ResultCache();
    private OpenIndex index;
    private SearchableTypes types;
    private Publications publications;
    private Callers callers;
    private Rebuild rebuild;
    private InVain inVain;

    @SuppressWarnings("NullAway.Init")
    protected Search() {
        // for the CDI proxy
    }

    @Inject
    Search(
            OpenIndex index,
            SearchableTypes types,
            Publications publications,
            Callers callers,
            Rebuild rebuild,
            InVain inVain) {
        this.index = index;
        this.types = types;
        this.publications = publications;
        this.callers = callers;
        this.rebuild = rebuild;
        this.inVain = inVain;
    }

    /**
     * One page of what a query finds.
     *
     * @throws it.comunitadipratiche.core.kernel.NotFoundException if there is no such content type, or one of them
     * @throws it.comunitadipratiche.core.kernel.InvalidInputException naming the parameter that makes no sense, with
     *     what would: an unknown path (or one of a narrower audience), an operator that does not fit, a value of the
     *     wrong form, a cursor of another query or beyond the reach of the order by relevance
     * @throws UnavailableException if the index cannot be reached now
     */
    @Anyone
    public SearchResults find(SearchQuery query) {
        Audience reader = callers.current().audience();
        ResultCache.Key key = new ResultCache.Key(query, reader, state(query.types()));
        SearchResults results = cache.get(key, () -> ask(query, reader, key));
        inVain.note(query, results);
        return results;
    }

    /**
     * The same, to be shown beside other things that are worth showing without it: nothing is found as long as the index
     * cannot be reached.
     */
    @Anyone
    public SearchResults beside(SearchQuery query) {
        try {
            return find(query);
        } catch (UnavailableException away) {
            return SearchResults.NONE;
        }
    }

    /**
     * The publications that share the most with one, the most alike first; whoever asks often keeps them as long as
     * the {@link #state} is the same. None as long as the index cannot be reached.
     */
    @Anyone
    public List<ReadyDocument> alike(Likeness likeness) {
        SearchableType type = types.get(likeness.type());
        SharedPaths paths = new SharedPaths(List.of(type), callers.current().audience());
        try {
            rebuild.requestIfOutdated(type);
            return publications.readAll(index.finder().alike(likeness, paths));
        } catch (UnavailableException away) {
            return List.of();
        }
    }

    /** The paths by which publications of some types can be counted together. */
    @Anyone
    public List<String> facets(List<String> names) {
        return new SharedPaths(
                        names.stream().map(types::get).toList(),
                        callers.current().audience())
                .all()
                .filter(SearchPath::isFacet)
                .map(SearchPath::name)
                .toList();
    }

    /** The path by which publications of a type are found where they are; empty if they are nowhere. */
    @Anyone
    public Optional<String> whereabouts(String type) {
        return types.get(type).whereabouts();
    }

    /** By what lists of a type are narrowed and counted, whoever reads them. */
    @Anyone
    public List<Field> narrowings(String type) {
        return types.get(type).narrowings();
    }

    /** A caller finds the same by the same query as long as this is the same. */
    @Anyone
    public State state(List<String> types) {
        return new State(
                types.stream().mapToLong(publications::generation).sum(),
                types.stream().mapToLong(index::versionOf).sum() + index.versionOfWords());
    }

    /** How often the publications of some types and their index changed. */
    public record State(long publications, long index) {}

    private SearchResults ask(SearchQuery query, Audience reader, ResultCache.Key key) {
        List<SearchableType> asked = query.types().stream().map(types::get).toList();
        SharedPaths paths = new SharedPaths(asked, reader);
        if (query.isNewest()) {
            return newest(query, paths);
        }
        Plan plan = plan(query, paths);
        asked.forEach(rebuild::requestIfOutdated);
        Finder finder = index.finder();
        Found found = finder.page(plan);
        Found.Counts counts = found.counts().orElseGet(() -> cache.counts(key.firstPage(), () -> finder.counts(plan)));
        SearchResults results = results(plan, found, counts);
        boolean few = counts.total().filter(total -> total <= Spelling.FEW).isPresent();
        return few && query.text().isPresent() && query.cursor().isEmpty()
                ? respelt(query, paths, results, counts)
                : results;
    }

    /** A place in what was found by another text that was meant is a place of that text. */
    private Plan plan(SearchQuery query, SharedPaths paths) {
        try {
            return Plan.of(query, paths);
        } catch (InvalidInputException refusal) {
            if (query.cursor().isEmpty() || query.text().isEmpty()) {
                throw refusal;
            }
            SearchQuery first = query.withoutCursor();
            Plan.of(first, paths);
            return new Spelling(index.files(), first, paths.reader())
                    .other()
                    .map(text -> Plan.of(query.text(text), paths))
                    .orElseThrow(() -> refusal);
        }
    }

    private SearchResults respelt(SearchQuery query, SharedPaths paths, SearchResults few, Found.Counts counts) {
        Optional<String> other = new Spelling(index.files(), query, paths.reader()).other();
        if (other.isEmpty()) {
            return few;
        }
        if (counts.total().orElse(0L) > 0) {
            return few.with(new Meant(other.get(), false));
        }
        Finder finder = index.finder();
        Plan plan = Plan.of(query.text(other.get()), paths);
        Found found = finder.page(plan);
        return found.hits().isEmpty()
                ? few
                : results(plan, found, found.counts().orElseGet(() -> finder.counts(plan)))
                        .with(new Meant(other.get(), true));
    }

    /** The newest come from the publications themselves, where they are in order already. */
    private SearchResults newest(SearchQuery query, SharedPaths paths) {
        Plan.of(query.withoutCursor(), paths);
        Page<ReadyDocument> page =
                publications.newest(query.types().get(0), query.locale(), query.limit(), query.cursor());
        return new SearchResults(page.items(), page.next(), page.previous(), Optional.empty(), List.of(), Map.of());
    }

    private SearchResults results(Plan plan, Found found, Found.Counts counts) {
        Map<PublicationKey, Map<String, List<String>>> highlights = new LinkedHashMap<>();
        found.hits().stream()
                .filter(hit -> !hit.highlights().isEmpty())
                .forEach(hit -> highlights.put(hit.key(), hit.highlights()));
        return new SearchResults(
                publications.readAll(found.hits().stream().map(Hit::key).toList()),
                found.next(),
                found.previous(),
                counts.total(),
                new FacetLabels(index.names(), plan.query().locale()).of(plan.facets(), counts.facets()),
                highlights);
    }
}
