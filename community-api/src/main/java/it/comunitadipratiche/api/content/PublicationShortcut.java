package it.comunitadipratiche.api.content;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import it.comunitadipratiche.api.http.Shortcut;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.kernel.CommunityException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers plain reads of one publication, by id or slug and as JSON, as {@link CollectionResource} would. To match an
 * address with a hundred resources takes longer than to answer it.
 */
@ApplicationScoped
class PublicationShortcut implements Shortcut {
    private static final String BASE = "/api/v1/";

    private ContentTypes types;
    private PublicationReader reader;
    private SpecialAddresses special;

    @SuppressWarnings("NullAway.Init")
    protected PublicationShortcut() {
        // for the CDI proxy
    }

    @Inject
    PublicationShortcut(ContentTypes types, PublicationReader reader, SpecialAddresses special) {
        this.types = types;
        this.reader = reader;
        this.special = special;
    }

    @Override
    public boolean answers(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String uri = request.getRequestURI();
        int base = request.getContextPath().length();
        int start = base + BASE.length();
        int slash = uri.indexOf('/', start);
        if (slash < 0 || !uri.startsWith(BASE, base) || !isPlainRead(request) || !isKey(uri, slash + 1)) {
            return false;
        }
        String collection = uri.substring(start, slash);
        String key = uri.substring(slash + 1);
        Optional<ContentType> type = types.byCollection(collection);
        if (type.isEmpty() || special.contains(collection, key)) {
            return false;
        }
        try {
            send(reader.answer(type.get(), key, request), response);
            return true;
        } catch (CommunityException refusal) {
            return false;
        }
    }

    private static boolean isPlainRead(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getQueryString() == null
                && acceptsJson(request.getHeader("Accept"));
    }

    private static boolean acceptsJson(@Nullable String accept) {
        return accept == null
                || accept.equals("*/*")
                || accept.equals(APPLICATION_JSON)
                || accept.startsWith(APPLICATION_JSON + ",");
    }

    /** Whether the rest of an address is a single part of letters, digits and hyphens. */
    private static boolean isKey(String uri, int start) {
        for (int i = start; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (c != '-' && (c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return start < uri.length();
    }

    private static void send(Response answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getStatus());
        answer.getStringHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        if (answer.getEntity() instanceof byte[] body) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
