package it.comunitadipratiche.web.console.imports;

import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.transfer.ImportCounts;
import it.comunitadipratiche.core.transfer.ImportDetails;
import it.comunitadipratiche.core.transfer.ImportLine;
import it.comunitadipratiche.core.transfer.ImportOutcome;
import it.comunitadipratiche.core.transfer.Imports;
import it.comunitadipratiche.web.console.Address;
import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.console.Paging;
import it.comunitadipratiche.web.console.Places;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Download;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How an import goes and what became of each item, as a page and as a file. */
@ApplicationScoped
class ImportReport {
    /** The last part of the address of the report as a file. */
    static final String FILE = "report.ndjson";

    /** The part of the page that asks how the import goes. */
    private static final String PROGRESS = "progress";

    private static final String OUTCOME = "outcome";
    private static final int AT_ONCE = 50;
    private static final int FIRST_FIELD = 2;
    private Imports imports;
    private Accounts accounts;
    private Places places;
    private ContentTypes types;

    @SuppressWarnings("NullAway.Init")
    protected ImportReport() {
        // for the CDI proxy
    }

    @Inject
    ImportReport(Imports imports, Accounts accounts, Places places, ContentTypes types) {
        this.imports = imports;
        this.accounts = accounts;
        this.places = places;
        this.types = types;
    }

    Answer page(Id id, Visit visit) {
        ImportDetails details = imports.get(id);
        Optional<ImportOutcome> outcome = outcome(visit);
        Page<ImportLine> lines = imports.report(id, outcome, visit.parameter(Paging.CURSOR), AT_ONCE);
        Address address = new Address(visit.link(ImportsDesk.PATH + "/" + id));
        ImportPage page = new ImportPage(
                address.path(),
                details,
                ImportsDesk.kind(details.kind(), visit),
                startedBy(details),
                PROGRESS.equals(visit.request().getHeader("HX-Target")),
                details.problem().map(problem -> problem.in(visit.language())),
                outcomes(details.counts(), outcome, address),
                outcome,
                lines.items().stream().map(line -> line(line, visit)).toList(),
                Paging.of(lines, address.with(OUTCOME, outcome)),
                new Address(address.path() + "/" + FILE).with(OUTCOME, outcome).toString());
        Heading heading = Heading.of(details.name())
                .below(List.of(new Crumb(visit.texts().of("console.imports.title"), visit.link(ImportsDesk.PATH))));
        return Objections.NONE.on("console/imports/import", heading, page);
    }

    Answer file(Id id, Visit visit) {
        imports.get(id);
        Optional<ImportOutcome> outcome = outcome(visit);
        Locale language = visit.language();
        return new Download(
                "import-" + id + ".ndjson",
                "application/x-ndjson; charset=utf-8",
                out -> imports.writeReport(id, outcome, language, out));
    }

    private String startedBy(ImportDetails details) {
        return details.startedBy()
                .map(id -> accounts.names(List.of(id)).getOrDefault(id, ""))
                .orElse("");
    }

    private static List<ImportPage.Outcome> outcomes(
            ImportCounts counts, Optional<ImportOutcome> chosen, Address address) {
        return Arrays.stream(ImportOutcome.values())
                .map(outcome -> new ImportPage.Outcome(
                        outcome,
                        count(counts, outcome),
                        address.with(OUTCOME, outcome.name()).toString(),
                        chosen.filter(outcome::equals).isPresent()))
                .toList();
    }

    private static long count(ImportCounts counts, ImportOutcome outcome) {
        return switch (outcome) {
            case CREATED -> counts.created();
            case UPDATED -> counts.updated();
            case UNCHANGED -> counts.unchanged();
            case KEPT -> counts.kept();
            case SKIPPED -> counts.skipped();
            case REFUSED -> counts.refused();
        };
    }

    private ImportPage.Line line(ImportLine line, Visit visit) {
        return new ImportPage.Line(
                line,
                line.entry().flatMap(id -> places.of(new Ref(line.type(), id), visit)),
                line.reasons().stream().map(gap -> told(gap, line, visit)).toList());
    }

    /** A reason after the label of the field it is about, if it is about one. */
    private String told(Gap gap, ImportLine line, Visit visit) {
        String reason = gap.message().in(visit.language());
        List<String> steps = List.of(gap.pointer().split("/", -1));
        if (steps.size() < FIRST_FIELD + 1 || !steps.get(FIRST_FIELD - 1).equals("fields")) {
            return reason;
        }
        Optional<Field> field = types.find(line.type()).flatMap(type -> type.field(steps.get(FIRST_FIELD)));
        Optional<Field> inner = steps.size() > FIRST_FIELD + 1
                ? field.flatMap(group -> group.field(steps.get(FIRST_FIELD + 1)))
                : Optional.empty();
        return inner.or(() -> field)
                .map(one -> one.label().best(visit.language()) + ": " + reason)
                .orElse(reason);
    }

    private static Optional<ImportOutcome> outcome(Visit visit) {
        return visit.parameter(OUTCOME).flatMap(name -> Arrays.stream(ImportOutcome.values())
                .filter(outcome -> outcome.name().equals(name))
                .findFirst());
    }
}
