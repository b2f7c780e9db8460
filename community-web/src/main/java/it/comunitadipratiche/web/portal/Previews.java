package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Shows what is not published yet as it would be. */
@ApplicationScoped
public class Previews {
    private Entries entries;

    @SuppressWarnings("NullAway.Init")
    protected Previews() {
        // for the CDI proxy
    }

    @Inject
    Previews(Entries entries) {
        this.entries = entries;
    }

    /**
     * A document as readers would get it.
     *
     * @param back the path of the page it is written on
     */
    public Page page(ContentType type, ReadyDocument document, String back, Visit visit) {
        return entries.page(type, document, Optional.of(back), visit);
    }
}
