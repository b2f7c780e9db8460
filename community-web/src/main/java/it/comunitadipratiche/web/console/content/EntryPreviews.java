package it.comunitadipratiche.web.console.content;

import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.Previews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** Shows the newest revision of an entry as readers would see it. */
@ApplicationScoped
class EntryPreviews {
    private Publishing publishing;
    private Previews previews;
    private Locales locales;

    @SuppressWarnings("NullAway.Init")
    protected EntryPreviews() {
        // for the CDI proxy
    }

    @Inject
    EntryPreviews(Publishing publishing, Previews previews, Locales locales) {
        this.publishing = publishing;
        this.previews = previews;
        this.locales = locales;
    }

    Page page(ContentType type, Id id, Visit visit) {
        Locale locale = visit.parameter("language").map(locales::of).orElse(locales.standard());
        return previews.page(
                type, publishing.preview(id, locale), Paths.entry(type, id, visit), visit.in(locale, locales));
    }
}
