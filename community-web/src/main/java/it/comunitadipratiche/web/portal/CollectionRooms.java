package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.KeptSlugs;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.plugin.PluginBeans;
import it.comunitadipratiche.web.page.Contributor;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages about whole collections, of the platform and of plugins. */
@ApplicationScoped
class CollectionRooms implements KeptSlugs {
    private List<Contributor<CollectionRoom>> all;

    @SuppressWarnings("NullAway.Init")
    protected CollectionRooms() {
        // for the CDI proxy
    }

    @Inject
    CollectionRooms(@Any Instance<CollectionRoom> beans, PluginBeans plugins) {
        this.all = Contributor.all(beans, plugins);
    }

    @Override
    public boolean keeps(ContentType type, String slug) {
        return all.stream()
                .map(Contributor::bean)
                .anyMatch(room -> room.type().equals(type.name()) && room.name().equals(slug));
    }

    /** The one with a name. */
    Optional<CollectionRoom> of(ContentType type, String name) {
        return all(type).filter(room -> room.name().equals(name)).findFirst();
    }

    /** @param question what the list is narrowed to, each with an ampersand */
    List<ListPage.Place> ways(ContentType type, String question, Visit visit) {
        return all(type)
                .map(room -> new ListPage.Place(
                        room.label(visit),
                        visit.link("/" + type.collection() + "/" + room.name()) + question.replaceFirst("^&", "?")))
                .toList();
    }

    private Stream<CollectionRoom> all(ContentType type) {
        return all.stream()
                .filter(room -> room.takesPart().getAsBoolean())
                .map(Contributor::bean)
                .filter(room -> room.type().equals(type.name()));
    }
}
