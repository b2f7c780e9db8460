package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.plugin.PluginBeans;
import it.comunitadipratiche.web.page.Contributor;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** What the platform and plugins tell of several fields together. */
@ApplicationScoped
class Pieces {
    private List<Contributor<EntryPieces>> all;

    @SuppressWarnings("NullAway.Init")
    protected Pieces() {
        // for the CDI proxy
    }

    @Inject
    Pieces(@Any Instance<EntryPieces> beans, PluginBeans plugins) {
        this.all = Contributor.all(beans, plugins);
    }

    /** Those of a publication; of two that want a field, the first has it. */
    List<Contributor<EntryPieces.Piece>> of(ReadyDocument document, Visit visit) {
        return all.stream()
                .flatMap(one -> one
                        .ask(
                                pieces -> pieces.type().equals(document.type())
                                        ? pieces.pieces(document, visit)
                                        : List.<EntryPieces.Piece>of(),
                                List.<EntryPieces.Piece>of())
                        .stream()
                        .map(piece -> new Contributor<>(piece, one.takesPart())))
                .toList();
    }
}
