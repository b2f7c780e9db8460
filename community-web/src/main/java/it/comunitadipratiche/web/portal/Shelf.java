package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The content types that have pages for whoever visits: all but menus, which are around every page. */
@ApplicationScoped
class Shelf {
    private static final String MENU = "menu";
    private ContentTypes types;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected Shelf() {
        // for the CDI proxy
    }

    @Inject
    Shelf(ContentTypes types, Callers callers) {
        this.types = types;
        this.callers = callers;
    }

    List<ContentType> types() {
        return types.all().stream().filter(this::isShown).toList();
    }

    ContentType byCollection(String collection) {
        return types.byCollection(collection)
                .filter(this::isShown)
                .orElseThrow(() -> new NotFoundException("web.collection.unknown", collection));
    }

    private boolean isShown(ContentType type) {
        return !type.name().equals(MENU)
                && callers.current().audience().visible().contains(type.audience());
    }
}
