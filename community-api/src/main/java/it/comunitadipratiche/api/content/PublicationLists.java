package it.comunitadipratiche.api.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.search.SearchResults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Answers with lists of publications. What was asked before is not read again, and as long as it is found to be the same
 * it is not written again either.
 */
@ApplicationScoped
class PublicationLists {
    private static final long KEPT_BYTES = 32L << 20;
    private static final int LONGEST_QUERY = 2_000;

    private final Cache<Asked, Rendered> rendered = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .<Asked, Rendered>weigher((asked, answer) -> answer.list().body().length + 500)
            .build();
    private Search search;
    private PublicationReader reader;
    private Selections selections;
    private Answers answers;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected PublicationLists() {
        // for the CDI proxy
    }

    @Inject
    PublicationLists(Search search, PublicationReader reader, Selections selections, Answers answers, Callers callers) {
        this.search = search;
        this.reader = reader;
        this.selections = selections;
        this.answers = answers;
        this.callers = callers;
    }

    /** All that an answer depends on besides what is published. */
    private record Asked(String type, @Nullable String query, Locale spoken, boolean said, Audience audience) {}

    /** An answer, with what it was made of. */
    private record Rendered(
            ContentType type, SearchQuery query, Selection selection, SearchResults results, RenderedList list) {}

    Response answer(ContentType type, UriInfo uri, HttpServletRequest request) {
        String query = request.getQueryString();
        Asked asked = new Asked(
                type.name(),
                query,
                answers.locale(),
                request.getHeader("Accept-Language") != null,
                callers.current().audience());
        Rendered known = rendered.getIfPresent(asked);
        Rendered now = known != null && isStillTrue(known, type) ? known : render(type, uri, request);
        if (!now.equals(known) && (query == null || query.length() <= LONGEST_QUERY)) {
            rendered.put(asked, now);
        }
        Response.ResponseBuilder answer =
                answers.ready(now.list().body(), now.list().etag(), MediaType.APPLICATION_JSON, request);
        return answer.header("Link", now.list().link())
                .header("Content-Language", now.query().locale().toLanguageTag())
                .build();
    }

    /** Linked entries may have changed where the list did not, so a list with them is written each time. */
    @SuppressWarnings("ReferenceEquality") // the search gives the same object as long as its answer is the same
    private boolean isStillTrue(Rendered known, ContentType type) {
        return known.selection().linked().isEmpty()
                && known.type().equals(type)
                && search.find(known.query()) == known.results();
    }

    private Rendered render(ContentType type, UriInfo uri, HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        Locale locale = reader.localeOf(parameters, request);
        Selection selection = Selection.read(type, parameters);
        SearchQuery query = QueryParameters.read(type, locale, parameters);
        parameters.end();
        SearchResults results = search.find(query);
        RenderedList list = new ListWriter(selections, selection)
                .write(results, query.limit(), request.getRequestURI(), request.getQueryString());
        return new Rendered(type, query, selection, results, list);
    }
}
