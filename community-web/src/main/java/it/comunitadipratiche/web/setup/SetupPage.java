package it.comunitadipratiche.web.setup;

import it.comunitadipratiche.core.kernel.Message;
import java.util.List;
import java.util.Locale;

/** The HTML of the set-up page, in one language. */
final class SetupPage {
    private final Locale language;

    SetupPage(Locale language) {
        this.language = language;
    }

    String form(String token, String name, String email, List<Message> problems) {
        StringBuilder body = new StringBuilder();
        if (!problems.isEmpty()) {
            body.append("<div role=\"alert\"><ul>");
            problems.forEach(problem ->
                    body.append("<li>").append(escaped(problem.in(language))).append("</li>"));
            body.append("</ul></div>");
        }
        body.append("<p>")
                .append(text("web.setup.intro"))
                .append("</p>")
                .append("<form method=\"post\" action=\"setup\">")
                .append("<input type=\"hidden\" name=\"token\" value=\"")
                .append(escaped(token))
                .append("\">")
                .append(field("name", "text", name, "name"))
                .append(field("email", "email", email, "username"))
                .append(field("password", "password", "", "new-password"))
                .append("<button type=\"submit\">")
                .append(text("web.setup.submit"))
                .append("</button></form>");
        return page(body.toString());
    }

    String message(String code) {
        return page("<p>" + text(code) + "</p>");
    }

    private String field(String name, String type, String value, String autocomplete) {
        return "<p><label for=\"" + name + "\">" + text("web.setup." + name) + "</label>"
                + "<input id=\"" + name + "\" name=\"" + name + "\" type=\"" + type + "\" value=\"" + escaped(value)
                + "\" autocomplete=\"" + autocomplete + "\" required></p>";
    }

    private String page(String body) {
        return "<!DOCTYPE html><html lang=\"" + language.getLanguage() + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"robots\" content=\"noindex\"><title>" + text("web.setup.title") + "</title>"
                + "<link rel=\"stylesheet\" href=\"static/0/setup.css\"></head><body><main><h1>"
                + text("web.setup.title") + "</h1>" + body + "</main></body></html>";
    }

    private String text(String code) {
        return escaped(new Message(code).in(language));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
