package it.comunitadipratiche.core.harvest;

import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives records to harvesters, whoever calls the same: only what everybody may read. */
@Guarded
@ApplicationScoped
public class Harvest {
    private HarvestShelf shelf;
    private Publications publications;
    private ContentTypes types;
    private Callers callers;
    private Locales locales;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Harvest() {
        // for the CDI proxy
    }

    @Inject
    Harvest(
            HarvestShelf shelf,
            Publications publications,
            ContentTypes types,
            Callers callers,
            Locales locales,
            Clock clock) {
        this.shelf = shelf;
        this.publications = publications;
        this.types = types;
        this.callers = callers;
        this.locales = locales;
        this.clock = clock;
    }

    /** The content types there may be records of. */
    @Anyone
    public List<ContentType> types() {
        Set<String> left = shelf.left();
        return types.all().stream()
                .filter(type -> type.audience() == Audience.PUBLIC && !left.contains(type.name()))
                .toList();
    }

    /**
     * Records in their order, with their documents.
     *
     * @param place those after it are given; {@link Long#MIN_VALUE} for the first
     * @param limit how many at most
     */
    @Anyone
    public HarvestPage records(long place, HarvestQuery wanted, int limit) {
        List<HarvestRecord> found = shelf.after(place, wanted, limit + 1);
        boolean more = found.size() > limit;
        return new HarvestPage(told(more ? found.subList(0, limit) : found), more);
    }

    /** The same without documents. */
    @Anyone
    public HarvestPage headers(long place, HarvestQuery wanted, int limit) {
        List<HarvestRecord> found = shelf.after(place, wanted, limit + 1);
        boolean more = found.size() > limit;
        return new HarvestPage(
                (more ? found.subList(0, limit) : found)
                        .stream().map(HarvestRecord::header).toList(),
                more);
    }

    /** The record of an entry. */
    @Anyone
    public Optional<HarvestedRecord> record(Id entry) {
        return shelf.find(entry).flatMap(found -> told(List.of(found)).stream().findFirst());
    }

    /** The second before which no record was changed; now if there are none. */
    @Anyone
    public Instant earliest() {
        return shelf.earliest().orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** What was withdrawn a moment ago, and is not stamped yet, is told as deleted already. */
    private List<HarvestedRecord> told(List<HarvestRecord> records) {
        List<Id> live = records.stream()
                .filter(found -> !found.isDeleted())
                .map(found -> new Id(found.entry()))
                .toList();
        List<ReadyDocument> read =
                callers.call(Caller.visitor(locales.standard()), () -> publications.readAll(shelf.keys(live)));
        Map<Long, List<ReadyDocument>> documents = new HashMap<>();
        read.forEach(document -> documents
                .computeIfAbsent(document.key().entry().value(), entry -> new ArrayList<>())
                .add(document));
        return records.stream()
                .map(found -> {
                    List<ReadyDocument> own = documents.getOrDefault(found.entry(), List.of());
                    return found.told(own, own.isEmpty());
                })
                .toList();
    }
}
