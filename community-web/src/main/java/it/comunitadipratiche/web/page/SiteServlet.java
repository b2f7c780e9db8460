package it.comunitadipratiche.web.page;

import it.comunitadipratiche.api.http.ClientAddress;
import it.comunitadipratiche.api.http.RequestId;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.identity.Sessions;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.GoneException;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import it.comunitadipratiche.core.kernel.UnavailableException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The door of the site: names the request, recognizes who visits, sends them to the room that has the page, and shows a
 * page for whatever goes wrong too.
 */
@WebServlet(urlPatterns = {"", "/"})
@MultipartConfig(
        fileSizeThreshold = 1 << 20,
        maxFileSize = SiteServlet.LARGEST_FILE,
        maxRequestSize = SiteServlet.LARGEST_FILE)
public class SiteServlet extends HttpServlet {
    static final long LARGEST_FILE = 1L << 29;

    private static final Logger LOG = LoggerFactory.getLogger(SiteServlet.class);

    @Inject
    private transient Pages pages;

    @Inject
    private transient Locales locales;

    @Inject
    private transient Callers callers;

    @Inject
    private transient Sessions sessions;

    @Inject
    private transient OwnForms ownForms;

    @Inject
    private transient SessionCookie cookie;

    @Inject
    private transient JourneyCookie journeys;

    @Inject
    private transient Settings settings;

    @Inject
    private transient Rooms rooms;

    private transient ClientAddress addresses;

    @SuppressWarnings("NullAway.Init")
    public SiteServlet() {
        // the servlet container fills it, then calls init
    }

    @Override
    public void init() {
        addresses = ClientAddress.by(settings);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        serve(request, response, visit -> room(visit).show(visit));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        serve(request, response, visit -> {
            if (request.getContentLengthLong() > LARGEST_FILE) {
                throw new InvalidInputException("file", "web.form.file");
            }
            Optional<Page> doubt = ownForms.doubt(visit);
            return doubt.isPresent() ? doubt.get() : room(visit).take(visit);
        });
    }

    private Room room(Visit visit) {
        String first = visit.parts().isEmpty() ? "" : visit.parts().get(0);
        return rooms.of(first).orElseThrow(() -> new NotFoundException("web.page.unknown", visit.path()));
    }

    private void serve(HttpServletRequest request, HttpServletResponse response, Function<Visit, Answer> work)
            throws IOException {
        if (request.getCharacterEncoding() == null) {
            // what addresses and forms say is UTF-8, which not every server takes for granted
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        String id = RequestId.of(request.getHeader(RequestId.HEADER));
        request.setAttribute(RequestId.ATTRIBUTE, id);
        response.setHeader(RequestId.HEADER, id);
        MDC.put("request", id);
        try {
            Visit visit = visit(request);
            callers.begin(visit.signed()
                    .map(signed -> signed.session().caller().in(visit.language()))
                    .orElseGet(() -> Caller.visitor(visit.language())));
            answer(visit, id, response, work);
        } finally {
            callers.end();
            MDC.remove("request");
        }
    }

    @SuppressWarnings("IllegalCatch") // whatever happened, the visitor gets a page
    private void answer(Visit visit, String id, HttpServletResponse response, Function<Visit, Answer> work)
            throws IOException {
        try {
            give(work.apply(visit), visit, response);
        } catch (MovedPageException moved) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", moved.address());
            response.setHeader("Cache-Control", "public, max-age=300");
        } catch (UnauthenticatedException unknown) {
            boolean sent = visit.request().getMethod().equals("POST");
            Answer way = Leaving.to(visit.link("/signin") + "?next=" + encoded(visit.path()));
            give(sent ? ownForms.kept(visit).<Answer>map(page -> page).orElse(way) : way, visit, response);
        } catch (CommunityException refusal) {
            pages.send(problem(status(refusal), reasons(refusal, visit), "", visit), visit, response);
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            LOG.error("A page could not be shown: {}", visit.path(), failure);
            pages.send(problem(500, List.of(), id, visit), visit, response);
        }
    }

    private void give(Answer answer, Visit visit, HttpServletResponse response) throws IOException {
        if (answer instanceof Page page) {
            page.secret().ifPresent(secret -> cookie.write(secret, visit.request(), response));
            pages.send(page, visit, response);
        } else if (answer instanceof Leaving leaving) {
            leaving.secret().ifPresent(secret -> cookie.write(secret, visit.request(), response));
            leaving.journey().ifPresent(journey -> journeys.write(journey, visit.request(), response));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", leaving.address());
            response.setHeader("Cache-Control", "no-store");
        } else if (answer instanceof Download download) {
            response.setContentType(download.mediaType());
            response.setHeader("Content-Disposition", "attachment; filename=\"" + download.name() + "\"");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            download.body().write(response.getOutputStream());
        }
    }

    private static Page problem(int status, List<String> reasons, String id, Visit visit) {
        Texts texts = visit.texts();
        String title = texts.of("problem." + status + ".title");
        Problem problem = new Problem(status, title, texts.of("problem." + status + ".advice"), reasons, id);
        return new Page(status, "portal/problem", Heading.of(title).hidden(), problem);
    }

    private static List<String> reasons(CommunityException refusal, Visit visit) {
        if (refusal instanceof InvalidInputException invalid) {
            return invalid.gaps().stream()
                    .map(gap -> gap.message().in(visit.language()))
                    .toList();
        }
        return refusal instanceof ForbiddenException
                        || refusal instanceof ConflictException
                        || refusal instanceof UnavailableException
                ? List.of(refusal.text().in(visit.language()))
                : List.of();
    }

    private static int status(CommunityException refusal) {
        if (refusal instanceof NotFoundException) {
            return 404;
        }
        if (refusal instanceof GoneException) {
            return 410;
        }
        if (refusal instanceof ForbiddenException) {
            return 403;
        }
        if (refusal instanceof UnavailableException) {
            return 503;
        }
        return refusal instanceof TooManyRequestsException ? 429 : 400;
    }

    private Visit visit(HttpServletRequest request) {
        String root = request.getContextPath();
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        Optional<Signed> signed = cookie.read(request).flatMap(secret -> sessions.find(secret)
                .map(session -> new Signed(session, secret, sessions.csrf(secret))));
        String address = Objects.requireNonNullElse(addresses.of(request), "local");
        for (Locale locale : locales.supported()) {
            String prefix = "/" + locale.toLanguageTag();
            if (!locale.equals(locales.standard()) && (path.equals(prefix) || path.startsWith(prefix + "/"))) {
                String rest = path.substring(prefix.length());
                return new Visit(request, root, rest.isEmpty() ? "/" : rest, locale, false, address, signed);
            }
        }
        return new Visit(request, root, path.isEmpty() ? "/" : path, locales.standard(), true, address, signed);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
