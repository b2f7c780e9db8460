package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/**
 * Where things are on the site, relative to its root: {@code /articles/il-patto} in the standard language,
 * {@code /en/articles/the-pact} in another, {@code /api/v1/assets/<id>} for files.
 */
@ApplicationScoped
class SitePaths {
    private Locales locales;

    @SuppressWarnings("NullAway.Init")
    protected SitePaths() {
        // for the CDI proxy
    }

    @Inject
    SitePaths(Locales locales) {
        this.locales = locales;
    }

    String publication(ContentType type, String slug, Locale locale) {
        String path = "/" + type.collection() + "/" + slug;
        return locale.equals(locales.standard()) ? path : "/" + locale.toLanguageTag() + path;
    }

    String asset(Id id) {
        return "/api/v1/assets/" + id;
    }
}
