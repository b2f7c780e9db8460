package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.kernel.GoneException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.MovedException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.practices.Practice;
import it.comunitadipratiche.core.practices.Similar;
import it.comunitadipratiche.core.practices.Similarities;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Room;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.practices.ComparePage.Chosen;
import it.comunitadipratiche.web.practices.ComparePage.Offered;
import it.comunitadipratiche.web.practices.ComparePage.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Some practices side by side: {@code /compare/practices?practice=…&practice=…}, by id or slug. */
@ApplicationScoped
class Comparison implements Room {
    static final String PATH = "/compare/practices";
    static final int LEAST = 2;
    static final int MOST = 4;

    private static final int READ = 20;
    private static final int OFFERED = 8;
    private static final int ALIKE = 5;
    private static final String DIFFERENCES = "only";
    private Publications publications;
    private ContentTypes types;
    private Search search;
    private Similarities similarities;
    private Territories territories;

    @SuppressWarnings("NullAway.Init")
    protected Comparison() {
        // for the CDI proxy
    }

    @Inject
    Comparison(
            Publications publications,
            ContentTypes types,
            Search search,
            Similarities similarities,
            Territories territories) {
        this.publications = publications;
        this.types = types;
        this.search = search;
        this.similarities = similarities;
        this.territories = territories;
    }

    @Override
    public Set<String> names() {
        return Set.of("compare");
    }

    @Override
    public Answer show(Visit visit) {
        if (!visit.path().equals(PATH)) {
            throw new NotFoundException("web.page.unknown", visit.path());
        }
        List<String> problems = new ArrayList<>();
        List<ReadyDocument> practices = read(visit, problems);
        boolean tooMany = practices.size() > MOST;
        if (tooMany) {
            problems.add(visit.texts().of("compare.many", practices.size()));
        }
        boolean only = visit.parameter(DIFFERENCES).isPresent();
        List<Row> rows = practices.size() < LEAST || tooMany
                ? List.of()
                : new CompareRows(types.get(Practice.TYPE), territories, visit)
                        .of(practices).stream()
                                .filter(row -> !only || !row.same())
                                .toList();
        String path = visit.link(PATH);
        List<String> ids = practices.stream().map(Comparison::id).toList();
        ComparePage page = new ComparePage(
                path,
                problems,
                practices.stream().map(one -> chosen(one, ids, path, visit)).toList(),
                tooMany,
                rows,
                address(path, ids) + (only ? "" : "&" + DIFFERENCES + "=differences"),
                only,
                visit.parameter("q"),
                practices.size() < MOST ? offered(practices, ids, path, visit) : List.of());
        String title = visit.texts().of("compare.title");
        Heading heading = Heading.of(title)
                .described(visit.texts().of("compare.lead"))
                .below(List.of(
                        new Crumb(
                                types.get(Practice.TYPE).pluralLabel().best(visit.language()),
                                visit.link("/practices")),
                        new Crumb(title, path)));
        boolean asked =
                !practices.isEmpty() || !problems.isEmpty() || page.words().isPresent();
        return Page.of("practices/compare", asked ? heading.hidden() : heading, page);
    }

    /** Those that were chosen, each once, as far as there are any; and which there are not. */
    private List<ReadyDocument> read(Visit visit, List<String> problems) {
        Map<Id, ReadyDocument> practices = new LinkedHashMap<>();
        visit.parameters("practice").stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(READ)
                .forEach(name -> read(name, visit)
                        .ifPresentOrElse(
                                one -> practices.putIfAbsent(one.key().entry(), one),
                                () -> problems.add(visit.texts().of("compare.unknown", name))));
        return List.copyOf(practices.values());
    }

    private Optional<ReadyDocument> read(String name, Visit visit) {
        try {
            return Optional.of(publications.read(Practice.TYPE, name, Optional.of(visit.language())));
        } catch (MovedException moved) {
            return read(moved.slug(), visit);
        } catch (NotFoundException | GoneException none) {
            return Optional.empty();
        }
    }

    private static Chosen chosen(ReadyDocument one, List<String> ids, String path, Visit visit) {
        List<String> others = ids.stream().filter(id -> !id.equals(id(one))).toList();
        return new Chosen(id(one), title(one, visit), visit.link("/practices/" + one.slug()), address(path, others));
    }

    /** What can be added: what was looked for, else what is similar to the one that was chosen. */
    private List<Offered> offered(List<ReadyDocument> practices, List<String> ids, String path, Visit visit) {
        Optional<String> words = visit.parameter("q");
        Collection<ReadyDocument> found;
        if (words.isPresent()) {
            found = search.find(SearchQuery.of(Practice.TYPE, visit.language())
                            .text(words.get())
                            .limit(OFFERED + MOST))
                    .items();
        } else if (practices.size() == 1) {
            found = similarities.to(ids.get(0), visit.language(), ALIKE).stream()
                    .map(Similar::practice)
                    .toList();
        } else {
            found = List.of();
        }
        return found.stream()
                .filter(one -> !ids.contains(id(one)))
                .limit(OFFERED)
                .map(one -> new Offered(
                        title(one, visit),
                        Optional.ofNullable(one.as(Practice.class).summary())
                                .map(summary -> summary.best(visit.language()))
                                .orElse(""),
                        address(
                                path,
                                Stream.concat(ids.stream(), Stream.of(id(one))).toList())))
                .toList();
    }

    private static String id(ReadyDocument practice) {
        return practice.key().entry().toString();
    }

    private static String title(ReadyDocument practice, Visit visit) {
        return practice.as(Practice.class).title().best(visit.language());
    }

    private static String address(String path, List<String> ids) {
        return ids.isEmpty()
                ? path
                : path + ids.stream().map(id -> "practice=" + id).collect(Collectors.joining("&", "?", ""));
    }
}
