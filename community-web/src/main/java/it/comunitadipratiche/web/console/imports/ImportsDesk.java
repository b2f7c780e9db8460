package it.comunitadipratiche.web.console.imports;

import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.transfer.ImportDetails;
import it.comunitadipratiche.core.transfer.Imports;
import it.comunitadipratiche.web.console.Address;
import it.comunitadipratiche.web.console.Desk;
import it.comunitadipratiche.web.console.DeskGroup;
import it.comunitadipratiche.web.console.DeskLine;
import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.console.Paging;
import it.comunitadipratiche.web.console.Spot;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.SentFile;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Begins imports, shows how they go, and stops them. */
@ApplicationScoped
class ImportsDesk implements Desk {
    static final String PATH = "/console/imports";

    private static final String NEW = "new";
    private static final String KIND = "kind";
    private static final int AT_ONCE = 25;
    private static final Map<String, String> ENDS = Map.of(
            "wordpress", ".xml",
            "ndjson", ".ndjson,.jsonl,.json",
            "csv", ".csv,.txt",
            "ris", ".ris,.txt",
            "bibtex", ".bib,.bibtex,.txt",
            "csl-json", ".json",
            "skos", ".ttl,.rdf,.xml,.jsonld,.json",
            "territories", ".csv,.txt");
    private Imports imports;
    private ImportForm form;
    private ImportReport report;
    private Accounts accounts;

    @SuppressWarnings("NullAway.Init")
    protected ImportsDesk() {
        // for the CDI proxy
    }

    @Inject
    ImportsDesk(Imports imports, ImportForm form, ImportReport report, Accounts accounts) {
        this.imports = imports;
        this.form = form;
        this.report = report;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public String permission() {
        return "transfer.import";
    }

    @Override
    public DeskGroup group() {
        return DeskGroup.MATERIALS;
    }

    @Override
    public List<DeskLine> lines(Visit visit) {
        return List.of(new DeskLine(90, visit.texts().of("console.imports.title"), "/imports"));
    }

    @Override
    public Answer show(Visit visit) {
        Spot spot = Spot.of(visit);
        if (spot.depth() == 0) {
            return list(visit);
        }
        if (spot.depth() == 1 && spot.last().equals(NEW)) {
            return start(visit, Objections.NONE);
        }
        if (spot.depth() == 1) {
            return report.page(spot.id(), visit);
        }
        if (spot.depth() == 2 && spot.last().equals(ImportReport.FILE)) {
            return report.file(spot.id(), visit);
        }
        throw spot.unknown();
    }

    @Override
    public Answer take(Visit visit) {
        Spot spot = Spot.of(visit);
        if (spot.depth() == 1 && spot.last().equals(NEW)) {
            return begin(visit);
        }
        if (spot.depth() == 2 && spot.last().equals("cancellation")) {
            return cancel(spot.id(), visit);
        }
        throw spot.unknown();
    }

    private Answer list(Visit visit) {
        Page<ImportDetails> found = imports.list(visit.parameter(Paging.CURSOR), AT_ONCE);
        Map<Id, String> names = names(found.items());
        List<ImportsPage.Row> rows = found.items().stream()
                .map(details -> new ImportsPage.Row(
                        visit.link(PATH + "/" + details.id()),
                        details,
                        kind(details.kind(), visit),
                        details.startedBy()
                                .map(id -> names.getOrDefault(id, ""))
                                .orElse("")))
                .toList();
        ImportsPage page = new ImportsPage(visit.link(PATH), rows, Paging.of(found, new Address(visit.link(PATH))));
        return Objections.NONE.on(
                "console/imports/list", Heading.of(visit.texts().of("console.imports.title")), page);
    }

    private Map<Id, String> names(Collection<ImportDetails> some) {
        return accounts.names(some.stream()
                .flatMap(details -> details.startedBy().stream())
                .distinct()
                .toList());
    }

    private Answer start(Visit visit, Objections objections) {
        List<StartPage.Kind> kinds = kinds(visit);
        StartPage.Kind chosen = kinds.stream()
                .filter(StartPage.Kind::chosen)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("web.page.unknown", visit.path()));
        StartPage page = new StartPage(
                visit.link(PATH + "/" + NEW),
                kinds,
                chosen,
                form.options(chosen.name(), visit),
                visit.parameter(ImportForm.MORE).orElse(""),
                objections);
        Heading heading = Heading.of(visit.texts().of("console.imports.new"))
                .below(List.of(new Crumb(visit.texts().of("console.imports.title"), visit.link(PATH))));
        return objections.on("console/imports/start", heading, page);
    }

    /** The kinds there are, the one that is asked for chosen, or the first. */
    private List<StartPage.Kind> kinds(Visit visit) {
        List<String> known = imports.kinds();
        Optional<String> wanted = visit.parameter(KIND).filter(known::contains);
        String chosen = wanted.orElseGet(() -> known.get(0));
        return known.stream()
                .map(name -> new StartPage.Kind(
                        name,
                        kind(name, visit),
                        about(name, visit),
                        ENDS.getOrDefault(name, ""),
                        new Address(visit.link(PATH + "/" + NEW))
                                .with(KIND, name)
                                .toString(),
                        name.equals(chosen)))
                .toList();
    }

    private Answer begin(Visit visit) {
        String kind = visit.parameter(KIND).orElse("");
        try {
            SentFile file =
                    visit.file("file").orElseThrow(() -> new InvalidInputException("file", "console.imports.no-file"));
            JsonObject options = form.json(kind, visit);
            try (InputStream content = file.open()) {
                ImportDetails details = imports.start(kind, file.name(), content, options);
                return Leaving.to(visit.link(PATH + "/" + details.id()) + "?done=import-begun");
            }
        } catch (InvalidInputException refusal) {
            return start(visit, Objections.of(refusal, visit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer cancel(Id id, Visit visit) {
        try {
            imports.cancel(id);
            return Leaving.to(visit.link(PATH + "/" + id) + "?done=import-cancelled");
        } catch (ConflictException over) {
            return Leaving.to(visit.link(PATH + "/" + id));
        }
    }

    /** What people call a kind of files; its name, if a plugin brings it. */
    static String kind(String name, Visit visit) {
        return told("console.imports.kind." + name, name, visit);
    }

    private static String about(String name, Visit visit) {
        return told("console.imports.kind." + name + ".about", "", visit);
    }

    private static String told(String key, String otherwise, Visit visit) {
        String text = visit.texts().of(key);
        return text.equals(key) ? otherwise : text;
    }
}
