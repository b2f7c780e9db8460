package it.comunitadipratiche.web.console.content;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryStatus;
import it.comunitadipratiche.core.content.Worklist;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.web.console.Desk;
import it.comunitadipratiche.web.console.DeskGroup;
import it.comunitadipratiche.web.console.DeskLine;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where content is written, reviewed and published: {@code /console/content/<collection>} and what lies below. */
@ApplicationScoped
class ContentDesk implements Desk {
    private ContentTypes types;
    private Worklist worklist;
    private Entries entries;
    private EntryLists lists;
    private EntryForms forms;
    private EntrySteps steps;
    private EntryHistory history;
    private EntryPreviews previews;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected ContentDesk() {
        // for the CDI proxy
    }

    @Inject
    ContentDesk(
            ContentTypes types,
            Worklist worklist,
            Entries entries,
            EntryLists lists,
            EntryForms forms,
            EntrySteps steps,
            EntryHistory history,
            EntryPreviews previews,
            Callers callers) {
        this.types = types;
        this.worklist = worklist;
        this.entries = entries;
        this.lists = lists;
        this.forms = forms;
        this.steps = steps;
        this.history = history;
        this.previews = previews;
        this.callers = callers;
    }

    @Override
    public String name() {
        return "content";
    }

    @Override
    public String permission() {
        return "content.read";
    }

    @Override
    public boolean isOpenFor(Caller caller) {
        return types.all().stream().anyMatch(this::isOpen);
    }

    /** Whether the caller may see entries of a type, if only their own. */
    private boolean isOpen(ContentType type) {
        return callers.current().can(permission()) || entries.mayCreate(type.name());
    }

    @Override
    public DeskGroup group() {
        return DeskGroup.CONTENT;
    }

    @Override
    public List<DeskLine> lines(Visit visit) {
        Map<String, Long> waiting =
                callers.current().can("content.publish") ? worklist.counts(EntryStatus.IN_REVIEW) : Map.of();
        List<DeskLine> lines = new ArrayList<>();
        for (ContentType type : types.all()) {
            if (!isOpen(type)) {
                continue;
            }
            lines.add(new DeskLine(
                    0,
                    type.pluralLabel().best(visit.language()),
                    "/content/" + type.collection(),
                    waiting.getOrDefault(type.name(), 0L)));
        }
        return lines;
    }

    @Override
    public Answer show(Visit visit) {
        Place place = place(visit);
        if (place.entry().isEmpty()) {
            return place.work().equals("new")
                    ? forms.fresh(place.type(), visit)
                    : lists.page(place.type(), visit, List.of(), List.of());
        }
        Id entry = place.entry().get();
        return switch (place.work()) {
            case "" -> forms.page(place.type(), entry, visit);
            case "history" -> history.page(place.type(), entry, visit);
            case "preview" -> previews.page(place.type(), entry, visit);
            case "delete" -> steps.deletion(place.type(), entry, visit);
            default -> throw new NotFoundException("web.page.unknown", visit.path());
        };
    }

    @Override
    public Answer take(Visit visit) {
        Place place = place(visit);
        if (place.entry().isEmpty()) {
            return place.work().equals("new") ? forms.create(place.type(), visit) : lists.take(place.type(), visit);
        }
        Id entry = place.entry().get();
        return switch (place.work()) {
            case "" -> forms.save(place.type(), entry, visit);
            case "state" -> steps.take(place.type(), entry, visit);
            case "history" -> history.restore(place.type(), entry, visit);
            case "delete" -> steps.delete(place.type(), entry, visit);
            default -> throw new NotFoundException("web.page.unknown", visit.path());
        };
    }

    /** What a path speaks of: a type, an entry of it or none, and what is to be done there. */
    private record Place(ContentType type, Optional<Id> entry, String work) {}

    private Place place(Visit visit) {
        List<String> parts = visit.parts();
        if (parts.size() < 3 || parts.size() > 5) {
            throw new NotFoundException("web.page.unknown", visit.path());
        }
        ContentType type = types.byCollection(parts.get(2))
                .orElseThrow(() -> new NotFoundException("web.collection.unknown", parts.get(2)));
        if (!isOpen(type)) {
            throw new ForbiddenException("console.closed");
        }
        if (parts.size() == 3) {
            return new Place(type, Optional.empty(), "");
        }
        if (parts.size() == 4 && parts.get(3).equals("new")) {
            return new Place(type, Optional.empty(), "new");
        }
        Optional<Id> entry = Id.tryParse(parts.get(3));
        if (entry.isEmpty()) {
            throw new NotFoundException("web.page.unknown", visit.path());
        }
        return new Place(type, entry, parts.size() == 5 ? parts.get(4) : "");
    }
}
