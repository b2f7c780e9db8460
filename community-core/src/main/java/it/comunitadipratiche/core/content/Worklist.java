package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The entries editors find and choose from, drafts too, the last changed first; and how many wait for somebody. Who may
 * only propose finds their own.
 */
@Guarded
@ApplicationScoped
public class Worklist {
    private static final int MOST = 100;
    private WorklistRepository repository;
    private EntryRepository entries;
    private EntryScope scope;
    private ContentTypes types;
    private Locales locales;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected Worklist() {
        // for the CDI proxy
    }

    @Inject
    Worklist(
            WorklistRepository repository,
            EntryRepository entries,
            EntryScope scope,
            ContentTypes types,
            Locales locales,
            Callers callers) {
        this.repository = repository;
        this.entries = entries;
        this.scope = scope;
        this.types = types;
        this.locales = locales;
        this.callers = callers;
    }

    /**
     * A part of the entries that are wanted.
     *
     * @param limit 1 to 100
     * @param cursor where to go on, from an earlier part
     * @throws InvalidInputException if the limit is out of range or the cursor belongs to another list
     */
    @Requires({"content.read", EntryScope.PROPOSE})
    @Transactional
    public Page<EntrySummary> list(EntryFilter filter, int limit, Optional<String> cursor) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidInputException("limit", "content.limit", MOST);
        }
        types.get(filter.type());
        if (!scope.seesDrafts() && !scope.mayCreate(filter.type())) {
            return new Page<>(List.of(), Optional.empty(), Optional.empty());
        }
        Optional<Cursor> at = cursor.map(text -> Cursor.decode(text, filter.fingerprint()));
        boolean backwards = at.map(Cursor::backwards).orElse(false);
        List<Entry> found = repository.list(filter, owner(filter), at, limit + 1);
        boolean more = found.size() > limit;
        List<Entry> shown = new ArrayList<>(more ? found.subList(0, limit) : found);
        if (backwards) {
            java.util.Collections.reverse(shown);
        }
        if (shown.isEmpty()) {
            return new Page<>(List.of(), Optional.empty(), Optional.empty());
        }
        Optional<Cursor> next = Optional.of(place(false, filter, shown.get(shown.size() - 1)));
        Optional<Cursor> previous = Optional.of(place(true, filter, shown.get(0)));
        return new Page<>(
                summaries(shown),
                next.filter(place -> backwards || more),
                previous.filter(place -> backwards ? more : at.isPresent()));
    }

    /** Some entries, in the order of their ids; those that do not exist are left out. */
    @Requires({"content.read", EntryScope.PROPOSE})
    @Transactional
    public List<EntrySummary> all(Collection<Id> ids) {
        return summaries(entries.all(ids.stream().map(Id::value).toList()).stream()
                .filter(entry -> scope.mayRead(entry.type(), entry.ownerId()))
                .toList());
    }

    /** The entries that are in a state in some locale, of whatever type, the last changed first: 100 at most. */
    @Requires({"content.read", EntryScope.PROPOSE})
    @Transactional
    public List<EntrySummary> inState(EntryStatus status, boolean own, int limit) {
        boolean only = own || !scope.seesDrafts();
        Optional<Long> owner = only ? owner() : Optional.empty();
        return only && owner.isEmpty()
                ? List.of()
                : summaries(repository.inState(status, owner, Math.min(limit, MOST)));
    }

    /** How many entries of each type are in a state, in some locale. */
    @Requires("content.read")
    @Transactional
    public Map<String, Long> counts(EntryStatus status) {
        return repository.counts(status);
    }

    private Optional<Long> owner(EntryFilter filter) {
        return filter.own() || !scope.seesDrafts() ? Optional.of(owner().orElse(-1L)) : Optional.empty();
    }

    private Optional<Long> owner() {
        return callers.current().account().map(Id::value);
    }

    private static Cursor place(boolean backwards, EntryFilter filter, Entry entry) {
        return new Cursor(
                backwards,
                filter.fingerprint(),
                List.of(String.valueOf(entry.modifiedAt().toEpochMilli()), String.valueOf(entry.id())));
    }

    private List<EntrySummary> summaries(List<Entry> found) {
        Map<Long, Revision> revisions = entries.newestRevisions(found);
        return found.stream()
                .map(entry -> summary(
                        entry,
                        Optional.ofNullable(revisions.get(entry.id()))
                                .orElseThrow()
                                .fields()))
                .toList();
    }

    private EntrySummary summary(Entry entry, JsonObject fields) {
        Map<String, LocaleState> states =
                entry.locales().stream().collect(Collectors.toMap(EntryLocale::tag, EntryLocale::state));
        return new EntrySummary(
                new Id(entry.id()),
                entry.type(),
                entry.version(),
                types.find(entry.type()).map(type -> title(type, fields)).orElseGet(() -> LocalizedText.of(Map.of())),
                entry.audience(),
                states,
                Optional.ofNullable(entry.ownerId()).map(Id::new),
                Optional.ofNullable(entry.modifiedBy()).map(Id::new),
                entry.modifiedAt());
    }

    private LocalizedText title(ContentType type, JsonObject fields) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (Locale locale : locales.supported()) {
            String title = Projection.title(type, fields, locale);
            if (!title.isEmpty()) {
                titles.put(locale.toLanguageTag(), title);
            }
        }
        return LocalizedText.of(titles);
    }
}
