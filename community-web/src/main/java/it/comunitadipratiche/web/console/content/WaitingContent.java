package it.comunitadipratiche.web.console.content;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryStatus;
import it.comunitadipratiche.core.content.EntrySummary;
import it.comunitadipratiche.core.content.Worklist;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.sketches.SketchDetails;
import it.comunitadipratiche.core.sketches.Sketches;
import it.comunitadipratiche.web.console.Waiting;
import it.comunitadipratiche.web.console.WaitingPile;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The content that waits: for a review, for its day, for its author. */
@ApplicationScoped
class WaitingContent implements Waiting {
    private static final int SHOWN = 5;
    private static final int COUNTED = 100;
    private Worklist worklist;
    private Entries entries;
    private ContentTypes types;
    private Sketches sketches;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected WaitingContent() {
        // for the CDI proxy
    }

    @Inject
    WaitingContent(Worklist worklist, Entries entries, ContentTypes types, Sketches sketches, Callers callers) {
        this.worklist = worklist;
        this.entries = entries;
        this.types = types;
        this.sketches = sketches;
        this.callers = callers;
    }

    @Override
    public List<WaitingPile> piles(Visit visit) {
        if (types.all().stream().noneMatch(type -> entries.mayCreate(type.name()))) {
            return List.of();
        }
        List<WaitingPile> piles = new ArrayList<>();
        boolean publishes = callers.current().can("content.publish");
        piles.add(pile(1, "review", EntryStatus.IN_REVIEW, !publishes, visit));
        piles.add(unfinished(visit));
        piles.add(pile(3, "drafts", EntryStatus.DRAFT, true, visit));
        piles.add(pile(4, "scheduled", EntryStatus.SCHEDULED, !publishes, visit));
        return piles;
    }

    private WaitingPile pile(int order, String name, EntryStatus status, boolean own, Visit visit) {
        List<EntrySummary> found = worklist.inState(status, own, COUNTED);
        List<WaitingPile.Thing> things = found.stream()
                .limit(SHOWN)
                .flatMap(entry -> thing(entry, visit).stream())
                .toList();
        String all = found.isEmpty()
                ? visit.link("/console")
                : types.find(found.get(0).type())
                        .map(type -> Paths.list(type, visit) + "?status=" + status + (own ? "&own=true" : ""))
                        .orElse(visit.link("/console"));
        return new WaitingPile(
                order,
                visit.texts().of("console.waiting." + name),
                visit.texts().of("console.waiting." + name + "-none"),
                all,
                found.size(),
                things);
    }

    private Optional<WaitingPile.Thing> thing(EntrySummary entry, Visit visit) {
        return types.find(entry.type())
                .map(type -> new WaitingPile.Thing(
                        EntryLists.titled(entry, visit),
                        type.label().best(visit.language()) + " · "
                                + visit.texts().moment(entry.modifiedAt()),
                        Paths.entry(type, entry.id(), visit)));
    }

    private WaitingPile unfinished(Visit visit) {
        List<WaitingPile.Thing> things = sketches.newest(SHOWN).stream()
                .flatMap(sketch -> thing(sketch, visit).stream())
                .toList();
        return new WaitingPile(
                2,
                visit.texts().of("console.waiting.sketches"),
                visit.texts().of("console.waiting.sketches-none"),
                visit.link("/console"),
                things.size(),
                things);
    }

    private Optional<WaitingPile.Thing> thing(SketchDetails sketch, Visit visit) {
        String[] place = sketch.place().split(":", 2);
        String about = visit.texts().moment(sketch.savedAt());
        if (place[0].equals("new")) {
            return types.find(place[1]).map(type -> fresh(type, about, visit));
        }
        return Id.tryParse(place[1])
                .flatMap(id -> worklist.all(List.of(id)).stream().findFirst())
                .flatMap(entry -> types.find(entry.type())
                        .map(type -> new WaitingPile.Thing(
                                EntryLists.titled(entry, visit), about, Paths.entry(type, entry.id(), visit))));
    }

    private static WaitingPile.Thing fresh(ContentType type, String about, Visit visit) {
        String label = visit.texts().of("console.content.new", type.label().best(visit.language()));
        return new WaitingPile.Thing(label, about, Paths.list(type, visit) + "/new");
    }
}
