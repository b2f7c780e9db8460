package it.comunitadipratiche.web.alike;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.alike.Alike;
import it.comunitadipratiche.core.alike.Likenesses;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.EntryAside;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is like a material, an article or a question, on its page. */
@ApplicationScoped
class AlikePublications implements EntryAside {
    private static final Set<String> TYPES = Set.of("material", "article", "faq");
    private static final int MOST = 5;
    private Likenesses likenesses;

    @SuppressWarnings("NullAway.Init")
    protected AlikePublications() {
        // for the CDI proxy
    }

    @Inject
    AlikePublications(Likenesses likenesses) {
        this.likenesses = likenesses;
    }

    @Override
    public String type() {
        return ANY;
    }

    @Override
    public Optional<Aside> of(ReadyDocument document, Visit visit) {
        if (!TYPES.contains(document.type())) {
            return Optional.empty();
        }
        List<Line> lines =
                likenesses
                        .to(
                                document.type(),
                                document.key().entry().toString(),
                                document.key().locale(),
                                MOST)
                        .stream()
                        .map(alike -> line(alike, visit))
                        .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Aside(visit.texts().of("alike.title"), visit.texts().of("alike.lead"), lines));
    }

    private static Line line(Alike alike, Visit visit) {
        try (JsonReader reader =
                JSON.createReader(new ByteArrayInputStream(alike.document().body()))) {
            JsonObject json = reader.readObject();
            return new Line(
                    json.getString("title", ""),
                    visit.plain(json.getString("url")),
                    alike.reasons().stream()
                            .map(reason -> reason.in(visit.language()))
                            .toList());
        }
    }
}
