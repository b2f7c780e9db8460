package it.comunitadipratiche.web.console.catalogue;

import it.comunitadipratiche.core.batches.BatchDetails;
import it.comunitadipratiche.core.batches.BatchEdits;
import it.comunitadipratiche.core.batches.BatchLine;
import it.comunitadipratiche.core.batches.BatchOutcome;
import it.comunitadipratiche.core.batches.FieldEdit;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.web.console.Address;
import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.console.Paging;
import it.comunitadipratiche.web.console.Places;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Texts;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows changes to many materials: before they are confirmed, while they are carried out, and afterwards. */
@ApplicationScoped
class BatchPages {
    static final String PATH = QueuePages.PATH + "/batches";
    private static final int AT_ONCE = 50;
    private BatchEdits batches;
    private MaterialValues values;
    private ContentTypes types;
    private Accounts accounts;
    private Places places;

    @SuppressWarnings("NullAway.Init")
    protected BatchPages() {
        // for the CDI proxy
    }

    @Inject
    BatchPages(BatchEdits batches, MaterialValues values, ContentTypes types, Accounts accounts, Places places) {
        this.batches = batches;
        this.values = values;
        this.types = types;
        this.accounts = accounts;
        this.places = places;
    }

    Answer list(Visit visit) {
        var found = batches.list(visit.parameter(Paging.CURSOR), AT_ONCE);
        Map<Id, String> names = accounts.names(found.items().stream()
                .flatMap(one -> one.startedBy().stream())
                .distinct()
                .toList());
        List<BatchesPage.Row> rows = found.items().stream()
                .map(one -> new BatchesPage.Row(
                        one,
                        String.join("; ", edits(one, visit)),
                        path(one.id(), visit),
                        one.startedBy().map(id -> names.getOrDefault(id, "")).orElse("")))
                .toList();
        return Page.of(
                "console/catalogue/batches",
                heading(visit.texts().of("console.catalogue.batches"), visit),
                new BatchesPage(rows, Paging.of(found, new Address(visit.link(PATH)))));
    }

    Answer page(Id id, Visit visit, Objections objections) {
        BatchDetails details = batches.get(id);
        Optional<BatchOutcome> outcome = visit.parameter("outcome").flatMap(name -> Stream.of(BatchOutcome.values())
                .filter(one -> one.name().equals(name))
                .findFirst());
        var lines = batches.lines(id, outcome, visit.parameter(Paging.CURSOR), AT_ONCE);
        Address here = new Address(path(id, visit)).with("outcome", outcome);
        Texts texts = visit.texts();
        BatchPage page = new BatchPage(
                path(id, visit),
                visit.link(QueuePages.PATH),
                details,
                edits(details, visit),
                details.startedBy()
                        .map(who -> accounts.names(List.of(who)).getOrDefault(who, ""))
                        .orElse(""),
                outcomes(details, outcome, visit),
                lines.items().stream().map(line -> line(details, line, visit)).toList(),
                Paging.of(lines, here),
                details.undoes().map(other -> path(other, visit)),
                details.undoneBy().map(other -> path(other, visit)),
                objections);
        String title = texts.of(details.undoes().isPresent() ? "console.catalogue.undoing" : "console.catalogue.batch");
        return objections.on("console/catalogue/batch", heading(title, visit), page);
    }

    private static Heading heading(String title, Visit visit) {
        return Heading.of(title)
                .below(List.of(new Crumb(visit.texts().of("console.catalogue.title"), visit.link(QueuePages.PATH))));
    }

    private static String path(Id id, Visit visit) {
        return visit.link(PATH + "/" + id);
    }

    private static List<BatchPage.Outcome> outcomes(BatchDetails details, Optional<BatchOutcome> chosen, Visit visit) {
        List<BatchPage.Outcome> outcomes = new ArrayList<>();
        for (BatchOutcome outcome : BatchOutcome.values()) {
            if (details.count(outcome) > 0) {
                boolean isChosen = chosen.filter(outcome::equals).isPresent();
                outcomes.add(new BatchPage.Outcome(
                        outcome.name(),
                        visit.texts().of("console.catalogue.outcome." + outcome),
                        details.count(outcome),
                        isChosen ? path(details.id(), visit) : path(details.id(), visit) + "?outcome=" + outcome,
                        isChosen));
            }
        }
        return outcomes;
    }

    private BatchPage.Line line(BatchDetails details, BatchLine line, Visit visit) {
        Texts texts = visit.texts();
        List<String> notes = new ArrayList<>();
        line.reasons().forEach(gap -> notes.add(gap.message().in(visit.language())));
        if (!line.published().isEmpty()) {
            notes.add(texts.of(
                    line.outcome() == BatchOutcome.CHANGED
                            ? "console.catalogue.shown"
                            : "console.catalogue.will-be-shown",
                    String.join(", ", line.published())));
        }
        String mood =
                switch (line.outcome()) {
                    case WAITING -> "busy";
                    case CHANGED -> "good";
                    case UNCHANGED -> "plain";
                    case REFUSED -> "bad";
                };
        return new BatchPage.Line(
                line.title(),
                places.of(new Ref(details.type(), line.entry()), visit).orElse(""),
                mood,
                texts.of("console.catalogue.line." + line.outcome()),
                notes);
    }

    /** What is changed, in words. */
    private List<String> edits(BatchDetails details, Visit visit) {
        Texts texts = visit.texts();
        if (details.undoes().isPresent()) {
            return List.of(texts.of("console.catalogue.undo-what"));
        }
        Optional<ContentType> type = types.find(details.type());
        return details.edits().stream()
                .map(edit -> {
                    Optional<Field> field = type.flatMap(known -> known.field(edit.field()));
                    String label = field.map(known -> known.label().best(visit.language()))
                            .orElse(edit.field());
                    return edit.action() == FieldEdit.Action.CLEAR
                            ? texts.of("console.catalogue.edit.CLEAR", label)
                            : texts.of(
                                    "console.catalogue.edit." + edit.action(),
                                    label,
                                    field.map(known -> values.of(known, edit.values(), visit))
                                            .orElse(String.join(", ", edit.values())));
                })
                .toList();
    }

    Answer take(Id id, Visit visit) {
        try {
            switch (visit.parameter("do").orElse("")) {
                case "confirm" -> batches.confirm(id);
                case "cancel" -> {
                    batches.cancel(id);
                    return Leaving.to(visit.link(QueuePages.PATH) + "?done=batch-cancelled");
                }
                case "undo" -> {
                    return Leaving.to(path(batches.undo(id).id(), visit));
                }
                default -> throw new InvalidInputException("do", "console.content.unknown");
            }
            return Leaving.to(path(id, visit));
        } catch (ConflictException | ForbiddenException | InvalidInputException refusal) {
            return page(id, visit, Objections.of(refusal, visit));
        }
    }
}
