package it.comunitadipratiche.web.alerts;

import it.comunitadipratiche.core.alerts.Frequency;
import it.comunitadipratiche.core.alerts.SavedSearchDetails;
import it.comunitadipratiche.core.alerts.SavedSearchDraft;
import it.comunitadipratiche.core.alerts.SavedSearches;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.search.Filter;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.web.account.Forms;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.Facets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One's saved searches: to see, to name and time otherwise, to remove; and where a new one is sent to. */
@ApplicationScoped
public class OwnSearches {
    static final String PATH = "/me/searches";

    private static final String SAVED = "saved";
    private static final int MOST_NAMED = 3;
    private SavedSearches searches;
    private ContentTypes types;
    private String site = "";

    @SuppressWarnings("NullAway.Init")
    protected OwnSearches() {
        // for the CDI proxy
    }

    @Inject
    OwnSearches(SavedSearches searches, ContentTypes types, Settings settings) {
        this.searches = searches;
        this.types = types;
        this.site = settings.siteUrl();
    }

    /** Whether a path is one of its own. */
    public boolean answers(Visit visit) {
        return visit.path().equals(PATH) || visit.path().startsWith(PATH + "/");
    }

    public Answer show(Visit visit) {
        if (!visit.path().equals(PATH)) {
            throw new NotFoundException("web.page.unknown", visit.path());
        }
        return page(200, List.of(), visit);
    }

    /** Saves a search, or changes one that was saved. */
    public Answer take(Visit visit) {
        try {
            List<String> parts = visit.parts();
            switch (parts.size()) {
                case 2 -> {
                    searches.save(draft(visit));
                    return Leaving.to(visit.link(PATH) + "?" + SAVED);
                }
                case 4 -> change(id(parts.get(2), visit), parts.get(3), visit);
                default -> throw new NotFoundException("web.page.unknown", visit.path());
            }
            return Leaving.to(visit.link(PATH));
        } catch (NotFoundException unknown) {
            throw unknown;
        } catch (CommunityException refusal) {
            return page(400, Forms.problems(refusal, visit), visit);
        }
    }

    private void change(Id id, String what, Visit visit) {
        switch (what) {
            case "change" ->
                searches.change(id, version(visit), visit.parameter("name").orElse(""), frequency(visit));
            case "remove" -> searches.remove(id);
            case "feed" -> searches.renewFeed(id);
            default -> throw new NotFoundException("web.page.unknown", visit.path());
        }
    }

    private static SavedSearchDraft draft(Visit visit) {
        return new SavedSearchDraft(
                visit.parameter("name").orElse(""),
                visit.parameters("type"),
                visit.language(),
                visit.parameter("q").orElse(""),
                visit.parameters("filter").stream().map(SavingForm::read).toList(),
                frequency(visit));
    }

    private static Frequency frequency(Visit visit) {
        String chosen = visit.parameter("frequency").orElse("");
        return Arrays.stream(Frequency.values())
                .filter(frequency -> frequency.name().equals(chosen))
                .findFirst()
                .orElse(Frequency.NEVER);
    }

    private static long version(Visit visit) {
        String version = visit.parameter("version").orElse("");
        return version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1;
    }

    private static Id id(String text, Visit visit) {
        return Id.tryParse(text).orElseThrow(() -> new NotFoundException("web.page.unknown", visit.path()));
    }

    private Page page(int status, List<String> problems, Visit visit) {
        List<SearchesPage.Row> rows =
                searches.own().stream().map(saved -> row(saved, visit)).toList();
        return new Page(
                status,
                "alerts/searches",
                Heading.of(visit.texts().of("alerts.title")).hidden(),
                new SearchesPage(visit.form(), visit.link(PATH), rows, problems, visit.has(SAVED)));
    }

    private SearchesPage.Row row(SavedSearchDetails saved, Visit visit) {
        return new SearchesPage.Row(
                saved.id().toString(),
                saved.version(),
                saved.name(),
                saved.words(),
                where(saved, visit.language()),
                saved.filters().size(),
                open(saved, visit),
                site + "/api/v1/saved-searches/" + saved.feed() + ".atom",
                saved.frequency(),
                saved.createdAt());
    }

    private String where(SavedSearchDetails saved, Locale language) {
        return saved.types().size() > MOST_NAMED
                ? ""
                : saved.types().stream()
                        .flatMap(name -> types.find(name).stream())
                        .map(type -> type.pluralLabel().best(language))
                        .collect(Collectors.joining(", "));
    }

    /** The list of the one type, or the search over several. */
    private String open(SavedSearchDetails saved, Visit visit) {
        SearchQuery query = SearchQuery.among(saved.types(), saved.locale());
        query = saved.words().isEmpty() ? query : query.text(saved.words());
        for (Filter filter : saved.filters()) {
            query = query.where(filter);
        }
        String question = Facets.question(query).replaceFirst("^&", "?");
        if (saved.types().size() > 1) {
            return visit.link("/search") + question;
        }
        return types.find(saved.types().get(0))
                .map(type -> visit.link("/" + type.collection()) + question)
                .orElse("");
    }
}
