package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Set;

/** Gathers what the documents of publications are framed with and surrounded by. */
@ApplicationScoped
class Scenery {
    private ContentTypes types;
    private PublicationRepository publications;
    private Vocabularies vocabularies;
    private AssetLookup assets;
    private SitePaths paths;
    private Embargoes embargoes;

    @SuppressWarnings("NullAway.Init")
    protected Scenery() {
        // for the CDI proxy
    }

    @Inject
    Scenery(
            ContentTypes types,
            PublicationRepository publications,
            Vocabularies vocabularies,
            AssetLookup assets,
            SitePaths paths,
            Embargoes embargoes) {
        this.types = types;
        this.publications = publications;
        this.vocabularies = vocabularies;
        this.assets = assets;
        this.paths = paths;
        this.embargoes = embargoes;
    }

    LiveSurroundings surroundings() {
        return new LiveSurroundings(publications, types, vocabularies, assets, paths);
    }

    AssetLookup assets() {
        return assets;
    }

    Embargoes embargoes() {
        return embargoes;
    }

    /** The fields of an order that readers may have by now. */
    JsonObject shown(Publisher.Order order) {
        return embargoes.open(order.type(), order.fields());
    }

    ContentType type(String name) {
        return types.get(name);
    }

    Surroundings.Target target(Publisher.Order order, String slug) {
        return new Surroundings.Target(
                order.key().entry(),
                order.type().name(),
                slug,
                Projection.title(order.type(), order.fields(), order.locale()),
                paths.publication(order.type(), slug, order.locale()),
                order.entry().audience());
    }

    Projection.Frame frame(Publisher.Order order, Instant publishedAt, Set<String> languages) {
        String slug =
                order.entry().locale(order.locale().toLanguageTag()).slug().orElseThrow();
        return frame(order, slug, publishedAt, languages);
    }

    Projection.Frame frame(Publisher.Order order, String slug, Instant publishedAt, Set<String> languages) {
        return new Projection.Frame(
                new Id(order.entry().id()),
                slug,
                paths.publication(order.type(), slug, order.locale()),
                languages,
                order.entry().audience(),
                publishedAt,
                order.modified(),
                order.revision());
    }
}
