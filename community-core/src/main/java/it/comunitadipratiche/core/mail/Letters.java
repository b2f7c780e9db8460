package it.comunitadipratiche.core.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Writes letters out, plain and as HTML that mail programs show. */
@ApplicationScoped
class Letters {
    private static final String PACKAGE = Letters.class.getPackageName();
    private String community;
    private TemplateEngine html;
    private TemplateEngine text;

    @SuppressWarnings("NullAway.Init")
    protected Letters() {
        // for the CDI proxy
    }

    @Inject
    Letters(Settings settings) {
        this.community = settings.siteName();
        this.html = engine(ContentType.Html);
        this.text = engine(ContentType.Plain);
        this.text.setTrimControlStructures(true);
    }

    String community() {
        return community;
    }

    String html(Letter letter) {
        return written(html, "html.jte", letter);
    }

    String text(Letter letter) {
        return written(text, "plain.jte", letter);
    }

    private String written(TemplateEngine engine, String template, Letter letter) {
        StringOutput output = new StringOutput();
        engine.render(template, Map.of("letter", letter, "community", community), output);
        return output.toString();
    }

    private static TemplateEngine engine(ContentType type) {
        return TemplateEngine.createPrecompiled(null, type, Letters.class.getClassLoader(), PACKAGE);
    }
}
