package it.comunitadipratiche.web.library;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.web.page.Templates;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.EntryPieces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the page of a material tells its fields. */
@ApplicationScoped
class MaterialPieces implements EntryPieces {
    private static final Set<String> HOLDING = Set.of(
            "kind",
            "actType",
            "date",
            "files",
            "sourceUrl",
            "licence",
            "rights",
            "embargoUntil",
            "templateOf",
            "issuer",
            "number",
            "currency",
            "currencyNote",
            "checkedAt",
            "isReplacedBy");
    private static final Set<String> RELATIONS = Set.of("replaces", "isVersionOf", "references", "fromPractice");
    private Templates templates;
    private Namings namings;

    @SuppressWarnings("NullAway.Init")
    protected MaterialPieces() {
        // for the CDI proxy
    }

    @Inject
    MaterialPieces(Templates templates, Namings namings) {
        this.templates = templates;
        this.namings = namings;
    }

    @Override
    public String type() {
        return Material.TYPE;
    }

    @Override
    public List<Piece> pieces(ReadyDocument document, Visit visit) {
        Consulted consulted = new Consulted(document, visit);
        return List.of(
                new Piece(HOLDING, () -> {
                    Holding holding = Holding.of(consulted, namings.of(consulted.id(), visit));
                    return Optional.of(templates.piece("library/holding", visit.texts(), holding));
                }),
                new Piece(RELATIONS, () -> Relations.of(consulted, namings)
                        .map(relations -> templates.piece("library/relations", visit.texts(), relations))));
    }
}
