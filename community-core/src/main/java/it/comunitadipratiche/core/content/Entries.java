package it.comunitadipratiche.core.content;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.identity.AuditTrail;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.kernel.Requires;
import it.comunitadipratiche.core.kernel.StaleVersionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The entries editors work on. Saving never overwrites: each save is a new revision. An editor changes own entries;
 * whoever holds {@code content.editAny} changes all.
 */
@Guarded
@ApplicationScoped
public class Entries {
    /** How many entries {@link #ofType} gives at once. */
    public static final int MOST_AT_ONCE = 500;

    private static final int MOST_REFERRERS = 100;
    private EntryRepository repository;
    private EntryScope scope;
    private EntryWriter writer;
    private Publisher publisher;
    private ContentTypes types;
    private Callers callers;
    private AuditTrail audit;
    private Event<EntryDeleted> deleted;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Entries() {
        // for the CDI proxy
    }

    @Inject
    Entries(
            EntryRepository repository,
            EntryScope scope,
            EntryWriter writer,
            Publisher publisher,
            ContentTypes types,
            Callers callers,
            AuditTrail audit,
            Event<EntryDeleted> deleted,
            Clock clock) {
        this.repository = repository;
        this.scope = scope;
        this.writer = writer;
        this.publisher = publisher;
        this.types = types;
        this.callers = callers;
        this.audit = audit;
        this.deleted = deleted;
        this.clock = clock;
    }

    /**
     * Creates a draft.
     *
     * @throws NotFoundException if there is no such type
     * @throws InvalidInputException with everything that is wrong with it
     * @throws ConflictException if the external id is taken
     */
    @Requires({"content.create", EntryScope.PROPOSE})
    @Transactional
    public EntryDetails create(EntryDraft draft) {
        ContentType type = types.get(draft.type());
        scope.create(draft);
        draft.externalId().ifPresent(externalId -> {
            List<Gap> gaps = writer.input().externalId(externalId);
            if (!gaps.isEmpty()) {
                throw new InvalidInputException(gaps);
            }
            if (!repository.byExternalId(type.name(), List.of(externalId)).isEmpty()) {
                throw new ConflictException("content.externalId.taken", externalId);
            }
        });
        JsonObject fields = writer.input().read(type, draft.fields(), draft.slugs());
        Entry entry = writer.create(type, draft, fields, author(), clock.instant(), new FreeAddresses());
        audit.record("content.created", entry.ref(), JsonValue.EMPTY_JSON_OBJECT);
        return details(entry, fields);
    }

    /** @throws NotFoundException if there is no such entry */
    @Requires({"content.read", EntryScope.PROPOSE})
    @Transactional
    public EntryDetails get(Id id) {
        Entry entry = scope.read(repository.get(id));
        return details(entry, repository.revision(entry, entry.revision()).fields());
    }

    /** The entry of a type that has a name in the system it comes from. */
    @Requires("content.read")
    @Transactional
    public Optional<EntryDetails> findByExternalId(String type, String externalId) {
        return Optional.ofNullable(
                        repository.byExternalId(type, List.of(externalId)).get(externalId))
                .map(entry -> details(
                        entry, repository.revision(entry, entry.revision()).fields()));
    }

    /**
     * The entries of a type that have one of some names in the systems they come from, by these names.
     *
     * @param externalIds at most {@value #MOST_AT_ONCE}
     */
    @Requires("content.read")
    @Transactional
    public Map<String, EntryDetails> findAllByExternalId(String type, Collection<String> externalIds) {
        if (externalIds.size() > MOST_AT_ONCE) {
            throw new InvalidInputException("externalIds", "content.limit", MOST_AT_ONCE);
        }
        Map<String, Entry> found = repository.byExternalId(type, externalIds);
        Map<Long, Revision> revisions = repository.newestRevisions(found.values());
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, named -> shown(named.getValue(), revisions)));
    }

    private static EntryDetails shown(Entry entry, Map<Long, Revision> revisions) {
        return shown(
                entry,
                Optional.ofNullable(revisions.get(entry.id())).orElseThrow().fields());
    }

    /**
     * Entries of a type as they were last saved, by their ids: those after one, from the first if absent.
     *
     * @param limit 1 to {@value #MOST_AT_ONCE}
     */
    @Requires("content.read")
    @Transactional
    public List<EntryDetails> ofType(String type, Optional<Id> after, int limit) {
        if (limit < 1 || limit > MOST_AT_ONCE) {
            throw new InvalidInputException("limit", "content.limit", MOST_AT_ONCE);
        }
        List<Entry> found = repository.ofTypeAfter(type, after.map(Id::value).orElse(Long.MIN_VALUE), limit);
        Map<Long, Revision> revisions = repository.newestRevisions(found);
        return found.stream().map(entry -> shown(entry, revisions)).toList();
    }

    /**
     * Saves a new revision; saving what is already there makes none.
     *
     * @param expectedVersion the version the change was made on
     * @throws StaleVersionException if somebody else has changed the entry since
     * @throws InvalidInputException with everything that is wrong with it
     */
    @Requires({"content.edit", EntryScope.PROPOSE})
    @Transactional
    public EntryDetails save(Id id, EntryChange change, long expectedVersion) {
        Entry entry = editable(id, expectedVersion);
        ContentType type = types.get(entry.type());
        JsonObject fields = writer.input().read(type, change.fields(), change.slugs());
        return save(entry, type, change.with(fields), null);
    }

    /**
     * Saves a new revision that differs from the newest by a JSON merge patch (RFC 7396) of the fields.
     *
     * @throws StaleVersionException if somebody else has changed the entry since
     */
    @Requires({"content.edit", EntryScope.PROPOSE})
    @Transactional
    public EntryDetails patch(Id id, EntryChange change, long expectedVersion) {
        Entry entry = editable(id, expectedVersion);
        ContentType type = types.get(entry.type());
        JsonObject before = repository.revision(entry, entry.revision()).fields();
        JsonObject after = JSON.createMergePatch(change.fields()).apply(before).asJsonObject();
        JsonObject fields = writer.input().read(type, after, change.slugs());
        return save(entry, type, change.with(fields), null);
    }

    /** Revisions before a number, newest first; {@code Integer.MAX_VALUE} begins with the newest. */
    @Requires({"content.read", EntryScope.PROPOSE})
    @Transactional
    public List<RevisionDetails> revisions(Id id, int before, int limit) {
        return repository.revisionsBefore(scope.read(repository.get(id)), before, limit).stream()
                .map(Revision::details)
                .toList();
    }

    /** @throws NotFoundException if there is no such entry or revision */
    @Requires({"content.read", EntryScope.PROPOSE})
    @Transactional
    public RevisionDetails revision(Id id, int number) {
        return repository.revision(scope.read(repository.get(id)), number).details();
    }

    /** Makes a new revision with the values of an old one. */
    @Requires({"content.edit", EntryScope.PROPOSE})
    @Transactional
    public EntryDetails restore(Id id, int number, long expectedVersion) {
        Entry entry = editable(id, expectedVersion);
        ContentType type = types.get(entry.type());
        JsonObject fields = repository.revision(entry, number).fields();
        return save(entry, type, EntryChange.of(fields), number);
    }

    /** What points to an entry, 100 at most. */
    @Requires({"content.read", EntryScope.PROPOSE})
    @Transactional
    public List<Ref> referrers(Id id) {
        return repository.referrers(scope.read(repository.get(id)).id(), MOST_REFERRERS).stream()
                .map(Entry::ref)
                .toList();
    }

    /**
     * Deletes an entry with its history. What was public of it leaves tombstones.
     *
     * @param force whether to delete it although others point to it
     * @throws ReferredException naming what points to it
     */
    @Requires({"content.edit", EntryScope.PROPOSE})
    @Transactional
    public void delete(Id id, boolean force) {
        Entry entry = editable(id);
        boolean isPublic = entry.locales().stream()
                .anyMatch(state -> state.publishedRevision().isPresent());
        if ((force || isPublic) && !callers.current().can("content.publish")) {
            throw new ForbiddenException("identity.forbidden", "content.publish");
        }
        List<Ref> referrers = referrers(id);
        if (!force && !referrers.isEmpty()) {
            throw new ReferredException(entry.ref(), referrers);
        }
        publisher.withdraw(
                entry,
                entry.locales().stream()
                        .map(state -> Locale.forLanguageTag(state.tag()))
                        .toList(),
                clock.instant());
        audit.record("content.deleted", entry.ref(), JsonValue.EMPTY_JSON_OBJECT);
        repository.flush();
        repository.remove(entry);
        deleted.fire(new EntryDeleted(entry.ref()));
    }

    /** Whether the caller may create entries of a type. */
    @Anyone
    public boolean mayCreate(String type) {
        return scope.mayCreate(type);
    }

    /** Whether the caller may change an entry. */
    @Anyone
    public boolean mayEdit(EntryDetails entry) {
        return scope.mayEdit(entry.type(), entry.owner().map(Id::value).orElse(null));
    }

    /** What still stands between the newest revision of an entry and its publication in a locale. */
    @Requires({"content.read", EntryScope.PROPOSE})
    @Transactional
    public List<Gap> publishability(Id id, Locale locale) {
        Entry entry = scope.read(repository.get(id));
        ContentType type = types.get(entry.type());
        JsonObject fields = repository.revision(entry, entry.revision()).fields();
        Publisher.Order order =
                new Publisher.Order(entry, type, locale, entry.revision(), fields, clock.instant(), clock.instant());
        return publisher.gaps(List.of(order)).getOrDefault(order, List.of());
    }

    /**
     * What stands in the way of other values of an entry: of saving them, or else of publishing them in some locales.
     * Nothing is changed.
     */
    @Requires("content.edit")
    @Transactional
    public List<Gap> objections(Id id, JsonObject fields, Collection<Locale> publish) {
        Entry entry = editable(id);
        ContentType type = types.get(entry.type());
        List<Gap> gaps = new ArrayList<>();
        JsonObject kept = writer.input().read(type, fields, Map.of(), gaps);
        if (gaps.isEmpty() && !publish.isEmpty()) {
            Instant now = clock.instant();
            publisher
                    .gaps(publish.stream()
                            .map(locale -> new Publisher.Order(entry, type, locale, entry.revision(), kept, now, now))
                            .toList())
                    .values()
                    .forEach(gaps::addAll);
        }
        return gaps;
    }

    private EntryDetails save(Entry entry, ContentType type, EntryChange change, @Nullable Integer restoredFrom) {
        JsonObject before = repository.revision(entry, entry.revision()).fields();
        if (writer.revise(type, entry, before, change, author(), clock.instant(), restoredFrom)) {
            entry.edit();
            audit.record(
                    restoredFrom == null ? "content.saved" : "content.restored",
                    entry.ref(),
                    JSON.createObjectBuilder().add("revision", entry.revision()).build());
        }
        return details(entry, change.fields());
    }

    private Entry editable(Id id, long expectedVersion) {
        Entry entry = editable(id);
        if (entry.version() != expectedVersion) {
            throw new StaleVersionException("content.entry.stale", expectedVersion, entry.version());
        }
        return entry;
    }

    private Entry editable(Id id) {
        return scope.edit(repository.get(id));
    }

    private @Nullable Long author() {
        return callers.current().account().map(Id::value).orElse(null);
    }

    private EntryDetails details(Entry entry, JsonObject fields) {
        repository.flush();
        return shown(entry, fields);
    }

    private static EntryDetails shown(Entry entry, JsonObject fields) {
        Map<String, String> slugs = entry.locales().stream()
                .filter(state -> state.slug().isPresent())
                .collect(
                        Collectors.toMap(EntryLocale::tag, state -> state.slug().orElseThrow()));
        Map<String, LocaleState> states =
                entry.locales().stream().collect(Collectors.toMap(EntryLocale::tag, EntryLocale::state));
        return new EntryDetails(
                new Id(entry.id()),
                entry.type(),
                entry.version(),
                entry.revision(),
                Optional.ofNullable(entry.externalId()),
                entry.audience(),
                Optional.ofNullable(entry.ownerId()).map(Id::new),
                fields,
                slugs,
                states,
                entry.createdAt(),
                entry.modifiedAt());
    }
}
