package it.comunitadipratiche.web.setup;

import it.comunitadipratiche.core.identity.AccountProfile;
import it.comunitadipratiche.core.identity.Setup;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Message;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The page behind the set-up link: it makes the first administrator, once. */
@WebServlet("/setup")
public class SetupServlet extends HttpServlet {

    @Inject
    private transient Setup setup;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SetupPage page = new SetupPage(language(request));
        if (setup.isOpen()) {
            send(response, HttpServletResponse.SC_OK, page.form(parameter(request, "token"), "", "", List.of()));
        } else {
            send(response, HttpServletResponse.SC_NOT_FOUND, page.message("web.setup.over"));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = language(request);
        SetupPage page = new SetupPage(language);
        String token = parameter(request, "token");
        String name = parameter(request, "name");
        String email = parameter(request, "email");
        try {
            setup.complete(token, new AccountProfile(email, name, language), parameter(request, "password"));
            send(response, HttpServletResponse.SC_OK, page.message("web.setup.done"));
        } catch (CommunityException e) {
            List<Message> problems = e instanceof InvalidInputException invalid
                    ? invalid.gaps().stream().map(gap -> gap.message()).toList()
                    : List.of(e.text());
            send(response, HttpServletResponse.SC_BAD_REQUEST, page.form(token, name, email, problems));
        }
    }

    private static Locale language(HttpServletRequest request) {
        boolean english = request.getHeader("Accept-Language") != null
                && request.getLocale().getLanguage().equals("en");
        return english ? Locale.ENGLISH : Locale.ITALIAN;
    }

    private static String parameter(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        return Objects.requireNonNullElse(value, "");
    }

    private static void send(HttpServletResponse response, int status, String html) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        response.getWriter().write(html);
    }
}
