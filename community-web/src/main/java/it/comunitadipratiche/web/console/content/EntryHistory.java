package it.comunitadipratiche.web.console.content;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.RevisionDetails;
import it.comunitadipratiche.core.content.Worklist;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows what became of an entry, revision by revision, and brings old ones back. */
@ApplicationScoped
class EntryHistory {
    private static final int AT_ONCE = 30;
    private Entries entries;
    private Worklist worklist;
    private Differences differences;
    private Accounts accounts;

    @SuppressWarnings("NullAway.Init")
    protected EntryHistory() {
        // for the CDI proxy
    }

    @Inject
    EntryHistory(Entries entries, Worklist worklist, Differences differences, Accounts accounts) {
        this.entries = entries;
        this.worklist = worklist;
        this.differences = differences;
        this.accounts = accounts;
    }

    Page page(ContentType type, Id id, Visit visit) {
        EntryDetails entry = entries.get(id);
        int before = number("before", visit).orElse(Integer.MAX_VALUE);
        List<RevisionDetails> revisions = entries.revisions(id, before, AT_ONCE);
        String title = worklist.all(List.of(id)).stream()
                .map(one -> EntryLists.titled(one, visit))
                .findFirst()
                .orElse("");
        HistoryPage page = new HistoryPage(
                title,
                Paths.entry(type, id, visit) + "/history",
                Paths.entry(type, id, visit),
                entry.version(),
                entries.mayEdit(entry),
                lines(entry, revisions),
                number("revision", visit).map(number -> changes(type, entry, number, visit)),
                revisions.stream()
                        .reduce((first, last) -> last)
                        .map(RevisionDetails::number)
                        .filter(number -> number > 1));
        return Page.of(
                "console/content/history",
                Heading.of(visit.texts().of("console.history.title", title))
                        .below(List.of(Paths.crumb(type, visit), new Crumb(title, Paths.entry(type, id, visit)))),
                page);
    }

    private List<HistoryPage.Line> lines(EntryDetails entry, List<RevisionDetails> revisions) {
        Map<Id, String> names = accounts.names(revisions.stream()
                .flatMap(revision -> revision.author().stream())
                .distinct()
                .toList());
        return revisions.stream()
                .map(revision -> new HistoryPage.Line(
                        revision.number(),
                        revision.author().map(id -> names.getOrDefault(id, "")).orElse(""),
                        revision.createdAt(),
                        revision.restoredFrom(),
                        entry.locales().entrySet().stream()
                                .filter(state ->
                                        state.getValue().publishedRevision().equals(Optional.of(revision.number())))
                                .map(Map.Entry::getKey)
                                .sorted()
                                .toList()))
                .toList();
    }

    private HistoryPage.Changes changes(ContentType type, EntryDetails entry, int number, Visit visit) {
        int since = number("since", visit).orElse(number - 1);
        JsonObject before = since < 1
                ? JsonValue.EMPTY_JSON_OBJECT
                : entries.revision(entry.id(), since).fields();
        JsonObject after = entries.revision(entry.id(), number).fields();
        return new HistoryPage.Changes(
                number,
                Math.max(since, 0),
                number == entry.revision(),
                differences.between(type, before, after, visit));
    }

    /** Makes an old revision the newest. */
    Answer restore(ContentType type, Id id, Visit visit) {
        long version = visit.parameter("version")
                .filter(text -> text.matches("[0-9]{1,12}"))
                .map(Long::parseLong)
                .orElse(0L);
        entries.restore(id, number("revision", visit).orElse(0), version);
        return Leaving.to(Paths.entry(type, id, visit) + "?done=restored");
    }

    private static Optional<Integer> number(String name, Visit visit) {
        return visit.parameter(name).filter(text -> text.matches("[0-9]{1,9}")).map(Integer::parseInt);
    }
}
