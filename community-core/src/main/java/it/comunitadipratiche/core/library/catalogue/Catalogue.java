package it.comunitadipratiche.core.library.catalogue;

import it.comunitadipratiche.core.content.EntrySummary;
import it.comunitadipratiche.core.content.Worklist;
import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The materials whoever catalogues them has to do with, in piles: the last changed first, or those that are due first. */
@Guarded
@ApplicationScoped
@Transactional
public class Catalogue {
    /** What those need who catalogue. */
    public static final String PERMISSION = "content.editAny";

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final int MOST = 100;
    private CatalogueRepository repository;
    private Worklist worklist;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Catalogue() {
        // for the CDI proxy
    }

    @Inject
    Catalogue(CatalogueRepository repository, Worklist worklist, Clock clock) {
        this.repository = repository;
        this.worklist = worklist;
        this.clock = clock;
    }

    /**
     * A part of a pile.
     *
     * @param limit 1 to 100
     * @param cursor where to go on, from an earlier part
     * @throws InvalidInputException if the limit is out of range or the cursor belongs to another list
     */
    @Requires(PERMISSION)
    public Page<QueueItem> queue(QueueFilter filter, int limit, Optional<String> cursor) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidInputException("limit", "content.limit", MOST);
        }
        Optional<Cursor> at = cursor.map(text -> Cursor.decode(text, filter.fingerprint()));
        boolean backwards = at.map(Cursor::backwards).orElse(false);
        List<CatalogueRepository.Placed> found = repository.list(filter, today(), at, limit + 1);
        boolean more = found.size() > limit;
        List<CatalogueRepository.Placed> shown = new ArrayList<>(more ? found.subList(0, limit) : found);
        if (backwards) {
            Collections.reverse(shown);
        }
        if (shown.isEmpty()) {
            return new Page<>(List.of(), Optional.empty(), Optional.empty());
        }
        Optional<Cursor> next = Optional.of(place(false, filter, shown.get(shown.size() - 1)));
        Optional<Cursor> previous = Optional.of(place(true, filter, shown.get(0)));
        return new Page<>(
                items(shown),
                next.filter(place -> backwards || more),
                previous.filter(place -> backwards ? more : at.isPresent()));
    }

    /** How many materials there are in each pile. */
    @Requires(PERMISSION)
    public Map<Pile, Long> counts() {
        Map<Pile, Long> counts = new EnumMap<>(Pile.class);
        for (Pile pile : Pile.values()) {
            counts.put(pile, count(QueueFilter.of(pile)));
        }
        return counts;
    }

    /** How many materials a filter leaves. */
    @Requires(PERMISSION)
    public long count(QueueFilter filter) {
        return repository.count(filter, today());
    }

    /** The materials a filter leaves, in their order. */
    @Requires(PERMISSION)
    public List<Id> all(QueueFilter filter, int most) {
        return repository.list(filter, today(), Optional.empty(), most).stream()
                .map(placed -> new Id(placed.entry()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ITALY));
    }

    private static Cursor place(boolean backwards, QueueFilter filter, CatalogueRepository.Placed at) {
        return new Cursor(backwards, filter.fingerprint(), List.of(at.place(), String.valueOf(at.entry())));
    }

    private List<QueueItem> items(List<CatalogueRepository.Placed> placed) {
        List<Long> ids = placed.stream().map(CatalogueRepository.Placed::entry).toList();
        Map<Long, EntrySummary> entries = new HashMap<>();
        worklist.all(ids.stream().map(Id::new).toList())
                .forEach(entry -> entries.put(entry.id().value(), entry));
        Map<Long, Card> cards = repository.cards(ids).stream().collect(Collectors.toMap(Card::entry, card -> card));
        return ids.stream()
                .filter(id -> entries.containsKey(id) && cards.containsKey(id))
                .map(id -> item(
                        Optional.ofNullable(entries.get(id)).orElseThrow(),
                        Optional.ofNullable(cards.get(id)).orElseThrow()))
                .toList();
    }

    private static QueueItem item(EntrySummary entry, Card card) {
        return new QueueItem(entry, card.lacks(), card.reviewBy(), card.embargoUntil());
    }
}
