package it.comunitadipratiche.web.page;

import it.comunitadipratiche.api.http.RequestId;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.GoneException;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Answers with pages: names the request, recognizes who visits, and shows a page for whatever goes wrong too. */
public abstract class PageServlet extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(PageServlet.class);

    @Inject
    private transient Pages pages;

    @Inject
    private transient Locales locales;

    @Inject
    private transient Callers callers;

    /** The page at a path. */
    protected abstract Page page(Visit visit);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = RequestId.of(request.getHeader(RequestId.HEADER));
        request.setAttribute(RequestId.ATTRIBUTE, id);
        response.setHeader(RequestId.HEADER, id);
        MDC.put("request", id);
        Visit visit = visit(request);
        callers.begin(Caller.visitor(visit.language()));
        try {
            answer(visit, id, response);
        } finally {
            callers.end();
            MDC.remove("request");
        }
    }

    @SuppressWarnings("IllegalCatch") // whatever happened, the visitor gets a page
    private void answer(Visit visit, String id, HttpServletResponse response) throws IOException {
        try {
            pages.send(page(visit), visit, response);
        } catch (MovedPageException moved) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", moved.address());
            response.setHeader("Cache-Control", "public, max-age=300");
        } catch (CommunityException refusal) {
            pages.send(problem(status(refusal), reasons(refusal, visit), "", visit), visit, response);
        } catch (RuntimeException failure) {
            LOG.error("A page could not be shown: {}", visit.path(), failure);
            pages.send(problem(500, List.of(), id, visit), visit, response);
        }
    }

    private static Page problem(int status, List<String> reasons, String id, Visit visit) {
        Texts texts = visit.texts();
        String title = texts.of("problem." + status + ".title");
        Problem problem = new Problem(status, title, texts.of("problem." + status + ".advice"), reasons, id);
        return new Page(status, "portal/problem", Heading.of(title).hidden(), problem);
    }

    private static List<String> reasons(CommunityException refusal, Visit visit) {
        return refusal instanceof InvalidInputException invalid
                ? invalid.gaps().stream()
                        .map(gap -> gap.message().in(visit.language()))
                        .toList()
                : List.of();
    }

    private static int status(CommunityException refusal) {
        if (refusal instanceof NotFoundException) {
            return 404;
        }
        if (refusal instanceof GoneException) {
            return 410;
        }
        if (refusal instanceof UnauthenticatedException || refusal instanceof ForbiddenException) {
            return 403;
        }
        return refusal instanceof TooManyRequestsException ? 429 : 400;
    }

    private Visit visit(HttpServletRequest request) {
        String root = request.getContextPath();
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        for (Locale locale : locales.supported()) {
            String prefix = "/" + locale.toLanguageTag();
            if (!locale.equals(locales.standard()) && (path.equals(prefix) || path.startsWith(prefix + "/"))) {
                String rest = path.substring(prefix.length());
                return new Visit(request, root, rest.isEmpty() ? "/" : rest, locale, false);
            }
        }
        return new Visit(request, root, path.isEmpty() ? "/" : path, locales.standard(), true);
    }
}
