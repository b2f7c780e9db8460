package it.comunitadipratiche.web.themes;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.search.Themes;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.core.vocabulary.skos.NoteKind;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.MovedPageException;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Room;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.ThemePath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All themes at {@code /themes}, and each at {@code /themes/<code>}. */
@ApplicationScoped
class ThemeRoom implements Room {
    private static final int DEEPEST = 6;
    private ThemeTree tree;
    private AboutThemes about;

    @SuppressWarnings("NullAway.Init")
    protected ThemeRoom() {
        // for the CDI proxy
    }

    @Inject
    ThemeRoom(ThemeTree tree, AboutThemes about) {
        this.tree = tree;
        this.about = about;
    }

    @Override
    public Set<String> names() {
        return Set.of(ThemePath.NAME);
    }

    @Override
    public Answer show(Visit visit) {
        List<String> parts = visit.parts();
        return switch (parts.size()) {
            case 1 -> all(visit);
            case 2 -> one(parts.get(1), visit);
            default -> throw new NotFoundException("web.page.unknown", visit.path());
        };
    }

    private Page all(Visit visit) {
        List<ThemesPage.Branch> branches = tree.roots(visit.language()).stream()
                .map(root -> branch(root, Set.of(), visit))
                .toList();
        Heading heading = Heading.of(visit.texts().of("themes.title"))
                .described(visit.texts().of("themes.lead"))
                .below(List.of(crumb(visit)));
        return Page.of("themes/all", heading, new ThemesPage(branches));
    }

    /** @param above those it stands below, in which it cannot stand again */
    private ThemesPage.Branch branch(ConceptDetails theme, Set<Id> above, Visit visit) {
        Set<Id> way = new HashSet<>(above);
        way.add(theme.id());
        List<ThemesPage.Branch> below = way.size() > DEEPEST
                ? List.of()
                : tree.some(theme.narrower(), visit.language()).stream()
                        .filter(narrower -> !way.contains(narrower.id()))
                        .map(narrower -> branch(narrower, way, visit))
                        .toList();
        return new ThemesPage.Branch(label(theme, visit), path(theme, visit), about.count(theme, visit), below);
    }

    private Page one(String key, Visit visit) {
        ConceptDetails theme = tree.find(key).orElseThrow(() -> new NotFoundException("web.theme.unknown", key));
        Optional<ConceptDetails> current = tree.successor(theme);
        ConceptDetails shown = current.orElse(theme);
        if (!key.equals(Themes.part(shown.code(), shown.id().toString()))) {
            throw new MovedPageException(path(shown, visit));
        }
        ThemePage page = new ThemePage(
                label(shown, visit),
                definition(shown, visit),
                ways(shown.broader(), visit),
                ways(shown.narrower(), visit),
                ways(shown.related(), visit),
                about.shelves(shown, visit),
                feed(shown, visit));
        Heading heading = Heading.of(page.label())
                .described(page.definition().stream().findFirst().orElseGet(() -> visit.texts()
                        .of("themes.about", page.label())))
                .below(crumbs(page, shown, visit));
        Heading fed = heading.fed(page.feed());
        return Page.of("themes/one", current.isPresent() ? fed : fed.hidden(), page);
    }

    private static String feed(ConceptDetails theme, Visit visit) {
        return visit.root() + "/api/v1/themes/"
                + Themes.part(theme.code(), theme.id().toString()) + ".atom?locale="
                + visit.texts().tag();
    }

    private static List<Crumb> crumbs(ThemePage page, ConceptDetails shown, Visit visit) {
        List<Crumb> crumbs = new ArrayList<>(List.of(crumb(visit)));
        if (page.broader().size() == 1) {
            ThemePage.Way above = page.broader().get(0);
            crumbs.add(new Crumb(above.label(), above.path()));
        }
        crumbs.add(new Crumb(page.label(), path(shown, visit)));
        return crumbs;
    }

    private static Crumb crumb(Visit visit) {
        return new Crumb(visit.texts().of("themes.title"), visit.link("/" + ThemePath.NAME));
    }

    private List<ThemePage.Way> ways(List<Id> themes, Visit visit) {
        return tree.some(themes, visit.language()).stream()
                .map(theme -> new ThemePage.Way(label(theme, visit), path(theme, visit)))
                .toList();
    }

    /** Its definition, else its scope note: in the language of the visit, else in Italian, else in any. */
    private static List<String> definition(ConceptDetails theme, Visit visit) {
        return Stream.of(NoteKind.DEFINITION, NoteKind.SCOPE_NOTE)
                .flatMap(kind -> Optional.ofNullable(theme.content().notes().get(kind)).stream())
                .map(notes -> best(notes.values(), visit))
                .filter(texts -> !texts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> best(Map<String, List<String>> notes, Visit visit) {
        return Stream.of(visit.texts().tag(), visit.language().getLanguage(), "it")
                .filter(notes::containsKey)
                .findFirst()
                .or(() -> notes.keySet().stream().findFirst())
                .map(language -> notes.getOrDefault(language, List.of()))
                .orElse(List.of());
    }

    private static String label(ConceptDetails theme, Visit visit) {
        return theme.label().best(visit.language());
    }

    private static String path(ConceptDetails theme, Visit visit) {
        return ThemePath.of(theme.code(), theme.id().toString(), visit);
    }
}
