package it.comunitadipratiche.api.opendata;

import it.comunitadipratiche.api.content.QueryParameters;
import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.ETags;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.territories.TerritoriesImported;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Reads what of a collection is asked for, and answers with it whole. */
@ApplicationScoped
public class DataSets {
    /** Tells the states of this start of the server from those of others. */
    private final String start = Id.next().toString();

    private final AtomicLong territories = new AtomicLong();
    private ContentTypes types;
    private Search search;
    private Locales locales;
    private Callers callers;
    private Answers answers;
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    protected DataSets() {
        // for the CDI proxy
    }

    @Inject
    DataSets(ContentTypes types, Search search, Locales locales, Callers callers, Answers answers, Settings settings) {
        this.types = types;
        this.search = search;
        this.locales = locales;
        this.callers = callers;
        this.answers = answers;
        this.settings = settings;
    }

    ContentType type(String collection) {
        return types.byCollection(collection)
                .orElseThrow(() -> new NotFoundException("api.collection.unknown", collection));
    }

    /** What is asked for; the parameters of the list apply, but for its pages. */
    public DataSet read(String collection, Parameters parameters) {
        ContentType type = type(collection);
        Locale locale = parameters.text("locale").map(locales::of).orElseGet(locales::standard);
        SearchQuery query = QueryParameters.whole(type, locale, parameters);
        parameters.end();
        return new DataSet(type, locale, query, search.find(query), search);
    }

    /** The body goes out while it is written. */
    public Response answer(
            DataSet set, String suffix, String mediaType, StreamingOutput body, HttpServletRequest request) {
        String collection = set.type().collection();
        Response.ResponseBuilder answer = answers.streamed(body, etag(set, request), mediaType, request)
                .header("Content-Language", set.locale().toLanguageTag())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + collection + "-"
                                + set.locale().toLanguageTag() + suffix + "\"")
                .header(
                        "Link",
                        List.of(
                                "<" + request.getContextPath() + "/api/v1/" + collection
                                        + "/codebook>; rel=\"describedby\"",
                                "<" + Licence.of(settings).address() + ">; rel=\"license\""));
        newest(set).ifPresent(document -> answer.lastModified(Date.from(document.modifiedAt())));
        return answer.build();
    }

    private Optional<ReadyDocument> newest(DataSet set) {
        return search.find(set.query().sort("-modifiedAt").limit(1)).items().stream()
                .findFirst();
    }

    /** The same as long as nothing changes that the answer is made of. */
    private String etag(DataSet set, HttpServletRequest request) {
        return '"'
                + ETags.hash(String.join(
                        "\n",
                        start,
                        request.getRequestURI(),
                        Objects.requireNonNullElse(request.getQueryString(), ""),
                        callers.current().audience().name(),
                        search.state(List.of(set.type().name())).toString(),
                        territories.toString()))
                + '"';
    }

    void territoriesChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) TerritoriesImported event) {
        territories.incrementAndGet();
    }
}
