package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.assets.AssetChanged;
import it.comunitadipratiche.core.assets.AssetTexts;
import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.ShownFile;
import it.comunitadipratiche.core.content.StoredPublication;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the files of publications say, read for norms once their text is known. */
@ApplicationScoped
class FileCitations implements CitingTexts {
    private static final int SOME = 100;
    private Publications publications;
    private ContentTypes types;
    private AssetTexts texts;
    private CitationFeed feed;

    @SuppressWarnings("NullAway.Init")
    protected FileCitations() {
        // for the CDI proxy
    }

    @Inject
    FileCitations(Publications publications, ContentTypes types, AssetTexts texts, CitationFeed feed) {
        this.publications = publications;
        this.types = types;
        this.texts = texts;
        this.feed = feed;
    }

    @Override
    public List<CitingText> of(StoredPublication publication) {
        List<ShownFile> files = ShownFile.of(publication);
        if (files.isEmpty()) {
            return List.of();
        }
        Map<Id, String> known = texts.texts(files.stream().map(ShownFile::id).toList());
        return files.stream()
                .filter(file -> known.containsKey(file.id()))
                .map(file -> new CitingText(
                        "file:" + file.id(),
                        file.name(),
                        audience(publication.type(), file.path()),
                        known.getOrDefault(file.id(), "")))
                .toList();
    }

    /** Who may read what stands in the field of a path: the narrowest audience on the way to it. */
    private Audience audience(String type, String path) {
        Audience audience = Audience.PUBLIC;
        List<Field> fields = types.get(type).fields();
        for (String name : path.split("\\.", -1)) {
            Optional<Field> field =
                    fields.stream().filter(one -> one.name().equals(name)).findFirst();
            audience = audience.narrower(field.map(Field::audience).orElse(Audience.STAFF));
            fields = field.map(one -> one.element().orElse(one).fields()).orElse(List.of());
        }
        return audience;
    }

    void read(@Observes AssetChanged change) {
        if (change.kind() == AssetChanged.Kind.TEXT_READ) {
            List<PublicationKey> some = publications.showing(change.asset(), Optional.empty(), SOME);
            while (!some.isEmpty()) {
                feed.order(some);
                some = publications.showing(change.asset(), Optional.of(some.get(some.size() - 1)), SOME);
            }
        }
    }
}
