package it.comunitadipratiche.api.content;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.ETags;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.MovedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Optional;

/** Answers with one publication; nearly always with bytes that are ready. */
@ApplicationScoped
class PublicationReader {
    private Publications publications;
    private Selections selections;
    private Locales locales;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    protected PublicationReader() {
        // for the CDI proxy
    }

    @Inject
    PublicationReader(Publications publications, Selections selections, Locales locales, Answers answers) {
        this.publications = publications;
        this.selections = selections;
        this.locales = locales;
        this.answers = answers;
    }

    Response answer(ContentType type, String idOrSlug, UriInfo uri, HttpServletRequest request) {
        if (request.getQueryString() == null) {
            return answer(type, idOrSlug, request);
        }
        Parameters parameters = new Parameters(uri);
        Optional<Locale> locale = parameters.text("locale").map(locales::of);
        Selection selection = Selection.read(type, parameters);
        parameters.end();
        return answer(type, idOrSlug, locale.isPresent() ? locale : spoken(request), selection, request);
    }

    /** The whole of it, in the language of the caller. */
    Response answer(ContentType type, String idOrSlug, HttpServletRequest request) {
        return answer(type, idOrSlug, spoken(request), Selection.WHOLE, request);
    }

    /** The language of the caller, if it says one and content is written in it. */
    private Optional<Locale> spoken(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        Locale locale = answers.locale();
        return locales.supports(locale.toLanguageTag()) ? Optional.of(locale) : Optional.empty();
    }

    private Response answer(
            ContentType type,
            String idOrSlug,
            Optional<Locale> locale,
            Selection selection,
            HttpServletRequest request) {
        ReadyDocument document;
        try {
            document = publications.read(type.name(), idOrSlug, locale);
        } catch (MovedException moved) {
            return moved(type, moved.slug(), request);
        }
        Response.ResponseBuilder answer;
        if (selection.isWhole()) {
            answer = answers.ready(document.body(), document.etag(), MediaType.APPLICATION_JSON, request);
        } else {
            byte[] body = Answers.json(selections.one(document, selection));
            answer = answers.ready(body, ETags.of(body), MediaType.APPLICATION_JSON, request);
        }
        return answer.header("Content-Language", document.key().locale().toLanguageTag())
                .build();
    }

    private static Response moved(ContentType type, String slug, HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .header("Location", request.getContextPath() + "/api/v1/" + type.collection() + "/" + slug + query)
                .header("Cache-Control", "public, max-age=300")
                .header("Vary", "Accept-Language, Authorization")
                .build();
    }

    /** The locale of a list: the one asked for, else the one spoken, else the standard one. */
    Locale localeOf(Parameters parameters, HttpServletRequest request) {
        return parameters
                .text("locale")
                .map(locales::of)
                .or(() -> spoken(request))
                .orElseGet(locales::standard);
    }
}
