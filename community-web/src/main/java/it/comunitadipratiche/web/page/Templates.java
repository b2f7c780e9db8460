package it.comunitadipratiche.web.page;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The templates of the site, compiled. */
@ApplicationScoped
public class Templates {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "it.comunitadipratiche.web.templates");

    /** @param template as in {@code portal/home} */
    void render(String template, Map<String, Object> parameters, TemplateOutput output) {
        templates.render(template + ".jte", parameters, output);
    }

    /**
     * A piece of a page, made by a template with the parameters {@code t} and {@code matter}.
     *
     * @param template as in {@code practices/timeline}
     */
    public Content piece(String template, Texts texts, Object matter) {
        return output -> render(template, Map.of("t", texts, "matter", matter), output);
    }
}
