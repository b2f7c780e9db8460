package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.practices.Confirmations;
import it.comunitadipratiche.core.practices.Practice;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.territories.OutlineFiles;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.web.page.Templates;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.EntryPieces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** How the page of a practice tells its fields. */
@ApplicationScoped
class PracticePieces implements EntryPieces {
    private Templates templates;
    private ContentTypes types;
    private Search search;
    private Confirmations confirmations;
    private Territories territories;
    private OutlineFiles outlines;

    @SuppressWarnings("NullAway.Init")
    protected PracticePieces() {
        // for the CDI proxy
    }

    @Inject
    PracticePieces(
            Templates templates,
            ContentTypes types,
            Search search,
            Confirmations confirmations,
            Territories territories,
            OutlineFiles outlines) {
        this.templates = templates;
        this.types = types;
        this.search = search;
        this.confirmations = confirmations;
        this.territories = territories;
        this.outlines = outlines;
    }

    @Override
    public String type() {
        return Practice.TYPE;
    }

    @Override
    public List<Piece> pieces(ReadyDocument document, Visit visit) {
        Told told = new Told(document, visit);
        return List.of(
                piece("places", Set.of("territories"), told, () -> Places.of(told, territories, outlines)),
                piece(
                        "parties",
                        Set.of("proceedingAuthority", "partners"),
                        told,
                        () -> Parties.of(told, confirmations.confirmed(told.id()))),
                piece("timeline", Set.of("phases"), told, () -> Timeline.of(told)),
                piece("before-after", Set.of("before", "after"), told, () -> BeforeAndAfter.of(told)),
                piece("means", Set.of("resources", "totalCost", "publicShare"), told, () -> Means.of(told)),
                piece("indicators", Set.of("indicators"), told, () -> Indicators.of(told)),
                piece("check", Set.of("collaborationCheck"), told, () -> SharedAdministration.of(told)),
                piece(
                        "lineage",
                        Set.of("replicatedFrom", "inspired", "componentOf"),
                        told,
                        () -> Lineage.of(told, search)),
                piece("unanswered", Set.of("dataStates"), told, () -> Unanswered.of(told, types.get(Practice.TYPE))));
    }

    private Piece piece(String template, Set<String> fields, Told told, Supplier<? extends Optional<?>> matter) {
        return new Piece(fields, () -> matter.get()
                .map(found ->
                        templates.piece("practices/" + template, told.visit().texts(), found)));
    }
}
