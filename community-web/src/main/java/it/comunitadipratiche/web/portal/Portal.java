package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Room;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** The pages of the portal: whatever path no other room answers is looked for here. */
@ApplicationScoped
class Portal implements Room {
    private Home home;
    private Shelf shelf;
    private Lists lists;
    private Entries entries;
    private EntryRooms rooms;
    private PrintedEntry printed;

    @SuppressWarnings("NullAway.Init")
    protected Portal() {
        // for the CDI proxy
    }

    @Inject
    Portal(Home home, Shelf shelf, Lists lists, Entries entries, EntryRooms rooms, PrintedEntry printed) {
        this.home = home;
        this.shelf = shelf;
        this.lists = lists;
        this.entries = entries;
        this.rooms = rooms;
        this.printed = printed;
    }

    @Override
    public Set<String> names() {
        return Set.of();
    }

    @Override
    public Answer show(Visit visit) {
        List<String> parts = visit.parts();
        return switch (parts.size()) {
            case 0 -> home.page(visit);
            case 1 -> lists.page(shelf.byCollection(parts.get(0)), visit);
            case 2 -> {
                ContentType type = shelf.byCollection(parts.get(0));
                yield lists.room(type, visit).orElseGet(() -> entries.page(type, parts.get(1), visit));
            }
            case 3 ->
                parts.get(2).equals(PrintedEntry.NAME)
                        ? printed.of(shelf.byCollection(parts.get(0)), parts.get(1), visit)
                        : rooms.show(shelf.byCollection(parts.get(0)), visit);
            default -> throw new NotFoundException("web.page.unknown", visit.path());
        };
    }

    @Override
    public Answer take(Visit visit) {
        List<String> parts = visit.parts();
        if (parts.size() != 3) {
            throw new NotFoundException("web.page.unknown", visit.path());
        }
        return rooms.take(shelf.byCollection(parts.get(0)), visit);
    }
}
