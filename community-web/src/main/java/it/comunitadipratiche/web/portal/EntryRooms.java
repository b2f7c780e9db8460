package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.kernel.MovedException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.plugin.PluginBeans;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Contributor;
import it.comunitadipratiche.web.page.MovedPageException;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The pages below those of publications, of the platform and of plugins. */
@ApplicationScoped
class EntryRooms {
    private Publications publications;
    private List<Contributor<EntryRoom>> all;

    @SuppressWarnings("NullAway.Init")
    protected EntryRooms() {
        // for the CDI proxy
    }

    @Inject
    EntryRooms(@Any Instance<EntryRoom> beans, PluginBeans plugins, Publications publications) {
        this.publications = publications;
        this.all = Contributor.all(beans, plugins);
    }

    Answer show(ContentType type, Visit visit) {
        return room(type, visit).show(document(type, visit), visit);
    }

    Answer take(ContentType type, Visit visit) {
        return room(type, visit).take(document(type, visit), visit);
    }

    private EntryRoom room(ContentType type, Visit visit) {
        String name = visit.parts().get(2);
        return all.stream()
                .filter(room -> room.takesPart().getAsBoolean())
                .map(Contributor::bean)
                .filter(room -> room.type().equals(type.name()) && room.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("web.page.unknown", visit.path()));
    }

    private ReadyDocument document(ContentType type, Visit visit) {
        List<String> parts = visit.parts();
        try {
            return publications.read(type.name(), parts.get(1), Optional.of(visit.language()));
        } catch (MovedException moved) {
            throw new MovedPageException(visit.link("/" + type.collection() + "/" + moved.slug() + "/" + parts.get(2)));
        }
    }
}
