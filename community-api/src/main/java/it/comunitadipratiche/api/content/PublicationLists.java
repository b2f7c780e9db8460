package it.comunitadipratiche.api.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.memory.Heap;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.search.SearchResults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Answers with lists of publications. What was asked before is not read again, and as long as it is found to be the same
 * it is not written again either.
 */
@ApplicationScoped
class PublicationLists {
    private static final int PART_OF_HEAP = 20;
    private static final int OVERHEAD = 1_000;
    private static final int LONGEST_QUERY = 2_000;

    private final Cache<Asked, Rendered> rendered = Caffeine.newBuilder()
            .maximumWeight(Heap.part(PART_OF_HEAP))
            .<Asked, Rendered>weigher((asked, answer) -> answer.list().body().length + OVERHEAD)
            .expireAfterWrite(Search.LABELS_MAY_BE_OLD)
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

    /** An answer, and the state of things it was found in. */
    private record Rendered(ContentType type, Search.State state, Locale locale, boolean alone, RenderedList list) {}

    Response answer(ContentType type, UriInfo uri, HttpServletRequest request) {
        String query = request.getQueryString();
        Asked asked = new Asked(
                type.name(),
                query,
                answers.locale(),
                request.getHeader("Accept-Language") != null,
                callers.current().audience());
        Rendered known = rendered.getIfPresent(asked);
        if (known != null && isStillTrue(known, type)) {
            return answer(known, request);
        }
        Rendered now = render(type, uri, request);
        if (now.alone() && (query == null || query.length() <= LONGEST_QUERY)) {
            rendered.put(asked, now);
        }
        return answer(now, request);
    }

    private Response answer(Rendered given, HttpServletRequest request) {
        Response.ResponseBuilder answer =
                answers.ready(given.list().body(), given.list().etag(), MediaType.APPLICATION_JSON, request);
        return answer.header("Link", given.list().link())
                .header("Content-Language", given.locale().toLanguageTag())
                .build();
    }

    private boolean isStillTrue(Rendered known, ContentType type) {
        return known.type().equals(type) && search.state(List.of(type.name())).equals(known.state());
    }

    /** Linked entries may change where the list does not, so a list with them does not stand alone. */
    private Rendered render(ContentType type, UriInfo uri, HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        Locale locale = reader.localeOf(parameters, request);
        Selection selection = Selection.read(type, parameters);
        SearchQuery query = QueryParameters.read(type, locale, parameters);
        parameters.end();
        Search.State state = search.state(List.of(type.name()));
        SearchResults results = search.find(query);
        RenderedList list = new ListWriter(selections, selection)
                .write(results, query.limit(), request.getRequestURI(), request.getQueryString());
        return new Rendered(type, state, locale, selection.linked().isEmpty(), list);
    }
}
