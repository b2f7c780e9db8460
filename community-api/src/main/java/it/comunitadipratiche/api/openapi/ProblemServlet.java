package it.comunitadipratiche.api.openapi;

import it.comunitadipratiche.api.http.Languages;
import it.comunitadipratiche.api.problem.ProblemType;
import it.comunitadipratiche.api.problem.Problems;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The pages that the {@code type} of a problem leads to: what it means, and what to do. */
@WebServlet(Problems.PAGES + "*")
public class ProblemServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Optional<ProblemType> type = ProblemType.bySlug(path.replaceFirst("^/", ""));
        if (type.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Locale locale = Languages.of(request.getHeader("Accept-Language"));
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", locale.getLanguage());
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.setHeader("Vary", "Accept-Language");
        response.getOutputStream().write(page(type.get(), locale).getBytes(StandardCharsets.UTF_8));
    }

    static String page(ProblemType type, Locale locale) {
        String title = type.title().in(locale);
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title></head>
                <body><main><h1>%s</h1><p><strong>HTTP %d</strong></p><p>%s</p></main></body>
                </html>
                """.formatted(
                locale.getLanguage(), title, title, type.status(), type.help().in(locale));
    }
}
