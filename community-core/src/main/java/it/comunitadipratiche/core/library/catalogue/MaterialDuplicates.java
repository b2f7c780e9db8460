package it.comunitadipratiche.core.library.catalogue;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryChange;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.EntryStatus;
import it.comunitadipratiche.core.content.EntrySummary;
import it.comunitadipratiche.core.content.Merger;
import it.comunitadipratiche.core.content.Mergers;
import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.Worklist;
import it.comunitadipratiche.core.identity.AuditTrail;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.kernel.Requires;
import it.comunitadipratiche.core.library.Material;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Materials that are there twice: which they likely are, that they are not, and how two become one. */
@Guarded
@ApplicationScoped
@Transactional
public class MaterialDuplicates {
    private static final String PERMISSION = "content.merge";
    private static final int MOST = 100;
    private static final int MOST_KNOWN = 5;
    private static final Set<String> OWN_LINKS = Set.of("replaces", "isReplacedBy", "isVersionOf", "references");
    private static final Set<String> IN_LANGUAGES = Set.of("title", "summary", "currencyNote");
    private PairRepository pairs;
    private Comparison comparison;
    private Keys keys;
    private Entries entries;
    private Worklist worklist;
    private Publications publications;
    private Publishing publishing;
    private Mergers mergers;
    private Locales locales;
    private Callers callers;
    private AuditTrail audit;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected MaterialDuplicates() {
        // for the CDI proxy
    }

    @Inject
    MaterialDuplicates(
            PairRepository pairs,
            Comparison comparison,
            Keys keys,
            Entries entries,
            Worklist worklist,
            Publications publications,
            Publishing publishing,
            Mergers mergers,
            Locales locales,
            Callers callers,
            AuditTrail audit,
            Clock clock) {
        this.pairs = pairs;
        this.comparison = comparison;
        this.keys = keys;
        this.entries = entries;
        this.worklist = worklist;
        this.publications = publications;
        this.publishing = publishing;
        this.mergers = mergers;
        this.locales = locales;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Materials that are likely the same, the surest first; what is archived does not count.
     *
     * @param different whether those are wanted of which somebody said that they are not the same
     * @param limit 1 to 100
     */
    @Requires(PERMISSION)
    public Page<DuplicatePair> list(boolean different, int limit, Optional<String> cursor) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidInputException("limit", "content.limit", MOST);
        }
        int query = Objects.hash("material-pairs", different);
        long[] at = cursor.map(text -> place(Cursor.decode(text, query)))
                .orElse(new long[] {Integer.MAX_VALUE, Long.MAX_VALUE});
        List<Pair> found = pairs.list(different, (int) at[0], at[1], limit + 1);
        List<Pair> shown = found.size() > limit ? found.subList(0, limit) : found;
        Optional<Cursor> next = Optional.of(shown)
                .filter(some -> found.size() > limit)
                .map(some -> some.get(some.size() - 1))
                .map(last ->
                        new Cursor(false, query, List.of(String.valueOf(last.weight()), String.valueOf(last.id()))));
        return new Page<>(details(shown), next, Optional.empty());
    }

    private static long[] place(Cursor cursor) {
        try {
            return new long[] {
                Integer.parseInt(cursor.values().get(0)),
                Long.parseLong(cursor.values().get(1))
            };
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new InvalidInputException("cursor", "kernel.cursor");
        }
    }

    /** How many pairs nobody has decided on. */
    @Requires(PERMISSION)
    public long count() {
        return pairs.count();
    }

    /** What is known of two materials; nothing if they do not look like the same. */
    @Requires(PERMISSION)
    public Optional<DuplicatePair> find(Id one, Id other) {
        return pairs.find(one.value(), other.value())
                .flatMap(pair -> details(List.of(pair)).stream().findFirst());
    }

    /**
     * Says that two materials are not the same, which is remembered.
     *
     * @throws NotFoundException if one of them is no material
     * @throws InvalidInputException if they are one
     */
    @Requires(PERMISSION)
    public void tellApart(Id one, Id other) {
        demandMaterial(one);
        demandMaterial(other);
        if (one.equals(other)) {
            throw new InvalidInputException("/other", "content.merge.same");
        }
        Pair pair = pairs.find(one.value(), other.value()).orElseGet(() -> {
            Pair added = new Pair(one.value(), other.value(), Sign.LIKE_TITLE, 0);
            pairs.add(added);
            return added;
        });
        if (!pair.isDifferent()) {
            pair.tellApart(callers.current().account().map(Id::value).orElse(null), clock.instant());
            record("library.told-apart", one, other);
        }
    }

    /** Takes back that two materials are not the same. */
    @Requires(PERMISSION)
    public void reopen(Id one, Id other) {
        pairs.find(one.value(), other.value()).filter(Pair::isDifferent).ifPresent(pair -> {
            pair.reopen();
            record("library.reopened", one, other);
        });
    }

    private void record(String action, Id one, Id other) {
        audit.record(
                action,
                new Ref(Material.TYPE, one),
                JSON.createObjectBuilder().add("other", other.toString()).build());
    }

    /**
     * Makes two materials one: what pointed to the one that goes points to the other, and its addresses lead there.
     *
     * @param gone the one that goes
     * @param into the one that stays
     * @param fill whether the one that stays gets what it lacks and the other has
     * @throws NotFoundException if one of them is no material
     * @throws InvalidInputException if they are one, or what would be filled in breaks a rule
     * @throws it.comunitadipratiche.core.kernel.ConflictException if readers of the one that goes could not see the other
     */
    @Requires(PERMISSION)
    public Merger merge(Id gone, Id into, boolean fill) {
        EntryDetails going = demandMaterial(gone);
        EntryDetails staying = demandMaterial(into);
        if (fill && !gone.equals(into)) {
            fill(staying, going);
        }
        return mergers.merge(gone, into);
    }

    private void fill(EntryDetails staying, EntryDetails going) {
        JsonObject wanted = filled(staying.fields(), going.fields());
        if (wanted.equals(staying.fields())) {
            return;
        }
        entries.save(staying.id(), EntryChange.of(wanted), staying.version());
        staying.locales().forEach((language, state) -> {
            boolean shown = state.status() == EntryStatus.PUBLISHED
                    && state.publishedRevision()
                            .filter(number -> number == staying.revision())
                            .isPresent();
            if (shown) {
                publishing.publish(staying.id(), Locale.forLanguageTag(language), PublishOrder.now());
            }
        });
    }

    /** Values with what they lack and others have; of texts in languages, those in languages they lack. */
    static JsonObject filled(JsonObject own, JsonObject others) {
        JsonObjectBuilder json = JSON.createObjectBuilder(own);
        others.forEach((name, value) -> {
            if (OWN_LINKS.contains(name)) {
                return;
            }
            if (!own.containsKey(name)) {
                json.add(name, value);
            } else if (IN_LANGUAGES.contains(name)
                    && own.get(name) instanceof JsonObject texts
                    && value instanceof JsonObject more) {
                JsonObjectBuilder both = JSON.createObjectBuilder(more);
                texts.forEach(both::add);
                json.add(name, both);
            }
        });
        return json.build();
    }

    private EntryDetails demandMaterial(Id id) {
        EntryDetails entry = entries.get(id);
        if (!entry.type().equals(Material.TYPE)) {
            throw new NotFoundException("content.entry.none", id);
        }
        return entry;
    }

    /**
     * The materials that look like one that is being written, as far as whoever writes may know of them.
     *
     * @param self the entry it has, if it was saved
     */
    @Requires({"content.create", "content.propose"})
    public List<Known> alike(Optional<Id> self, JsonObject fields) {
        long own = self.map(Id::value).orElse(-1L);
        Map<Long, Comparison.Found> found =
                new LinkedHashMap<>(comparison.of(new Card(own, fields, locales), keys.of(fields)));
        pairs.of(own).stream()
                .filter(Pair::isDifferent)
                .forEach(pair -> found.remove(pair.one() == own ? pair.other() : pair.one()));
        List<Id> ids = found.keySet().stream().map(Id::new).toList();
        Map<Id, EntrySummary> editable = new HashMap<>();
        worklist.all(ids).stream()
                .filter(MaterialDuplicates::isInUse)
                .forEach(entry -> editable.put(entry.id(), entry));
        Map<Id, ReadyDocument> shown = shown(ids);
        return ids.stream()
                .filter(id -> editable.containsKey(id) || shown.containsKey(id))
                .sorted(Comparator.comparingInt(id -> -Optional.ofNullable(found.get(id.value()))
                        .orElseThrow()
                        .weight()))
                .limit(MOST_KNOWN)
                .map(id -> known(
                        id,
                        Optional.ofNullable(found.get(id.value())).orElseThrow().sign(),
                        Optional.ofNullable(editable.get(id)),
                        Optional.ofNullable(shown.get(id))))
                .toList();
    }

    private static Known known(Id id, Sign sign, Optional<EntrySummary> entry, Optional<ReadyDocument> shown) {
        LocalizedText title = shown.map(document -> document.as(Material.class).title())
                .or(() -> entry.map(EntrySummary::title))
                .orElseThrow();
        return new Known(id, sign, title, shown, entry.isPresent());
    }

    private Map<Id, ReadyDocument> shown(List<Id> ids) {
        List<PublicationKey> wanted = new ArrayList<>();
        locales.supported().forEach(locale -> ids.forEach(id -> wanted.add(new PublicationKey(id, locale))));
        Map<Id, ReadyDocument> shown = new HashMap<>();
        publications
                .readAll(wanted)
                .forEach(document -> shown.putIfAbsent(document.key().entry(), document));
        return shown;
    }

    private static boolean isInUse(EntrySummary entry) {
        return entry.locales().isEmpty()
                || entry.locales().values().stream().anyMatch(state -> state.status() != EntryStatus.ARCHIVED);
    }

    private List<DuplicatePair> details(List<Pair> found) {
        List<Id> ids = found.stream()
                .flatMap(pair -> List.of(new Id(pair.one()), new Id(pair.other())).stream())
                .distinct()
                .toList();
        Map<Id, EntrySummary> known = new HashMap<>();
        worklist.all(ids).forEach(entry -> known.put(entry.id(), entry));
        List<DuplicatePair> details = new ArrayList<>();
        for (Pair pair : found) {
            EntrySummary one = known.get(new Id(pair.one()));
            EntrySummary other = known.get(new Id(pair.other()));
            if (one != null && other != null) {
                boolean otherRather = isPublic(other) && !isPublic(one);
                details.add(new DuplicatePair(
                        otherRather ? other : one,
                        otherRather ? one : other,
                        pair.sign(),
                        pair.weight(),
                        pair.isDifferent(),
                        Optional.ofNullable(pair.decidedBy()).map(Id::new),
                        Optional.ofNullable(pair.decidedAt())));
            }
        }
        return details;
    }

    private static boolean isPublic(EntrySummary entry) {
        return entry.locales().values().stream()
                .anyMatch(state -> state.publishedRevision().isPresent());
    }
}
