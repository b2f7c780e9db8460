package it.comunitadipratiche.web.opendata;

import it.comunitadipratiche.api.opendata.Licence;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.JsonLibrary;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.search.Facet;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.search.SearchResults;
import it.comunitadipratiche.web.opendata.OpenDataPage.DataSet;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Room;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Set;

/** The data sets everybody may have, whoever visits: the collections of the site. */
@ApplicationScoped
class OpenData implements Room {
    private static final String NAME = "open-data";
    private static final String MENU = "menu";
    private ContentTypes types;
    private Search search;
    private Callers callers;
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    protected OpenData() {
        // for the CDI proxy
    }

    @Inject
    OpenData(ContentTypes types, Search search, Callers callers, Settings settings) {
        this.types = types;
        this.search = search;
        this.callers = callers;
        this.settings = settings;
    }

    @Override
    public Set<String> names() {
        return Set.of(NAME);
    }

    @Override
    public Answer show(Visit visit) {
        if (visit.parts().size() != 1) {
            throw new NotFoundException("web.page.unknown", visit.path());
        }
        List<DataSet> sets = callers.call(Caller.visitor(visit.language()), () -> sets(visit));
        OpenDataPage page = new OpenDataPage(sets, Licence.of(settings));
        String title = visit.texts().of("open-data.title");
        Heading heading = Heading.of(title)
                .described(visit.texts().of("open-data.lead"))
                .below(List.of(new Crumb(title, visit.link("/" + NAME))))
                .about(catalogue(page, visit));
        return Page.of("opendata/sets", heading, page);
    }

    private List<DataSet> sets(Visit visit) {
        return types.all().stream()
                .filter(type ->
                        type.audience() == Audience.PUBLIC && !type.name().equals(MENU))
                .map(type -> set(type, visit))
                .toList();
    }

    private DataSet set(ContentType type, Visit visit) {
        SearchResults newest = search.find(SearchQuery.of(type.name(), visit.language())
                .sort("-modifiedAt")
                .count(SearchQuery.TYPE)
                .limit(1));
        return new DataSet(
                type.pluralLabel().best(visit.language()),
                type.collection(),
                count(newest),
                newest.items().stream().findFirst().map(ReadyDocument::modifiedAt),
                visit.link("/" + type.collection()),
                visit.root() + "/api/v1/" + type.collection());
    }

    /** However many there are, which the total does not tell. */
    private static long count(SearchResults all) {
        return all.facets().stream()
                .flatMap(facet -> facet.counts().stream())
                .mapToLong(Facet.Count::count)
                .sum();
    }

    /** In the words of schema.org; nothing in it can end the element it stands in. */
    private String catalogue(OpenDataPage page, Visit visit) {
        JsonArrayBuilder sets = JsonLibrary.JSON.createArrayBuilder();
        page.sets().forEach(set -> sets.add(dataset(set, page.licence(), visit)));
        return JsonLibrary.JSON
                .createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@type", "DataCatalog")
                .add("name", visit.texts().of("open-data.title") + " · " + settings.siteName())
                .add("description", visit.texts().of("open-data.lead"))
                .add("inLanguage", visit.texts().tag())
                .add("url", address(visit.link("/" + NAME), visit))
                .add("license", page.licence().address())
                .add("publisher", publisher())
                .add("dataset", sets)
                .build()
                .toString()
                .replace("<", "\\u003c");
    }

    private JsonObjectBuilder dataset(DataSet set, Licence licence, Visit visit) {
        JsonObjectBuilder json = JsonLibrary.JSON
                .createObjectBuilder()
                .add("@type", "Dataset")
                .add("name", set.name())
                .add("description", visit.texts().of("open-data.about", set.name(), settings.siteName()))
                .add("url", address(set.pages(), visit))
                .add("license", licence.address())
                .add("isAccessibleForFree", true)
                .add("creator", publisher());
        set.changed().ifPresent(changed -> json.add("dateModified", changed.toString()));
        return json.add(
                "distribution",
                JsonLibrary.JSON
                        .createArrayBuilder()
                        .add(download("text/csv", set.plainTable(), visit))
                        .add(download("application/json", set.json(), visit)));
    }

    private JsonObjectBuilder download(String format, String path, Visit visit) {
        return JsonLibrary.JSON
                .createObjectBuilder()
                .add("@type", "DataDownload")
                .add("encodingFormat", format)
                .add("contentUrl", address(path, visit));
    }

    private JsonObjectBuilder publisher() {
        return JsonLibrary.JSON
                .createObjectBuilder()
                .add("@type", "Organization")
                .add("name", settings.siteName());
    }

    private String address(String path, Visit visit) {
        return settings.siteUrl() + path.substring(visit.root().length());
    }
}
