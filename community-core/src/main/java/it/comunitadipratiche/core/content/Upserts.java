package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes entries from elsewhere in bulk, by their external ids; taking the same again changes nothing.
 *
 * <p>One that comes from an item of a file gives way to people: what they edited here since it was taken is kept, what
 * they withdrew stays withdrawn, and an item that is as it was changes nothing of theirs. A command is carried out
 * whatever was done here, and counts as such an edit.
 */
@Guarded
@ApplicationScoped
public class Upserts {
    /** How many entries one call takes. */
    public static final int MOST = 1_000;

    private EntryRepository entries;
    private EntryWriter writer;
    private Publisher publisher;
    private ContentTypes types;
    private Callers callers;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Upserts() {
        // for the CDI proxy
    }

    @Inject
    Upserts(
            EntryRepository entries,
            EntryWriter writer,
            Publisher publisher,
            ContentTypes types,
            Callers callers,
            Clock clock) {
        this.entries = entries;
        this.writer = writer;
        this.publisher = publisher;
        this.types = types;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Creates or changes some entries in one transaction; one that is refused does not stop the others. What cannot be
     * published stays a draft, with the reasons in its result.
     *
     * @param upserts at most {@link #MOST}, each with an external id
     * @return what became of them, in their order
     */
    @Requires("content.import")
    @Transactional
    public List<UpsertResult> apply(List<Upsert> upserts) {
        if (upserts.size() > MOST) {
            throw new InvalidInputException("", "content.upserts.tooMany", MOST);
        }
        Batch batch = new Batch();
        batch.find(upserts);
        upserts.forEach(batch::take);
        batch.publish();
        return batch.results();
    }

    private final class Batch {
        private final Instant now = clock.instant();
        private final @Nullable Long author =
                callers.current().account().map(Id::value).orElse(null);
        private final Map<String, Entry> known = new HashMap<>();
        private final Map<Long, JsonObject> newest = new HashMap<>();
        private final FreeAddresses free = new FreeAddresses();
        private final List<Taken> taken = new ArrayList<>();
        private final Map<Publisher.Order, Taken> orders = new HashMap<>();
        private final List<Publisher.Order> inOrder = new ArrayList<>();

        void find(List<Upsert> upserts) {
            Map<String, Set<String>> byType = new HashMap<>();
            upserts.forEach(upsert -> upsert.draft().externalId().ifPresent(id -> byType.computeIfAbsent(
                            upsert.draft().type(), type -> new LinkedHashSet<>())
                    .add(id)));
            byType.forEach((type, ids) ->
                    entries.byExternalId(type, ids).forEach((id, entry) -> known.put(type + ' ' + id, entry)));
            entries.newestRevisions(known.values()).forEach((id, revision) -> newest.put(id, revision.fields()));
            free.add(entries.free(upserts.stream()
                    .map(Upsert::draft)
                    .filter(draft -> !known.containsKey(
                            draft.type() + ' ' + draft.externalId().orElse("")))
                    .flatMap(draft -> draft.slugs().entrySet().stream()
                            .map(slug -> new Address.Key(draft.type(), slug.getKey(), slug.getValue())))
                    .collect(Collectors.toSet())));
        }

        void take(Upsert upsert) {
            EntryDraft draft = upsert.draft();
            String externalId = draft.externalId().orElse("");
            List<Gap> gaps = new ArrayList<>(writer.input().externalId(externalId));
            ContentType type = types.find(draft.type()).orElse(null);
            if (type == null) {
                gaps.add(new Gap("/type", "content.type.none", draft.type()));
            }
            if (type == null || !gaps.isEmpty()) {
                taken.add(new Taken(externalId, UpsertResult.Outcome.REFUSED, null, gaps));
                return;
            }
            Entry entry = known.get(type.name() + ' ' + externalId);
            if (entry != null && entry.isEdited() && isFromTheSame(entry, upsert)) {
                taken.add(new Taken(externalId, UpsertResult.Outcome.UNCHANGED, entry, gaps));
                return;
            }
            JsonObject resolved = new NamedTargets(this::named, gaps).resolve(type, draft.fields());
            JsonObject fields = writer.input().read(type, resolved, draft.slugs(), gaps);
            if (!gaps.isEmpty()) {
                taken.add(new Taken(externalId, UpsertResult.Outcome.REFUSED, null, gaps));
                return;
            }
            try {
                if (entry == null) {
                    create(upsert, type, fields);
                } else {
                    change(upsert, type, fields, entry);
                }
            } catch (InvalidInputException e) {
                taken.add(new Taken(externalId, UpsertResult.Outcome.REFUSED, null, new ArrayList<>(e.gaps())));
            }
        }

        /** An entry another one names, of this batch or from before. */
        private Optional<Id> named(String type, String externalId) {
            Entry entry = known.computeIfAbsent(
                    type + ' ' + externalId,
                    key -> entries.byExternalId(type, List.of(externalId)).get(externalId));
            return Optional.ofNullable(entry).map(found -> new Id(found.id()));
        }

        private static boolean isFromTheSame(Entry entry, Upsert upsert) {
            return givesWay(upsert) && upsert.source().filter(entry::isFrom).isPresent();
        }

        /** Whether it counts for less than what people did here. */
        private static boolean givesWay(Upsert upsert) {
            return upsert.source().filter(item -> !item.overwrite()).isPresent();
        }

        private void create(Upsert upsert, ContentType type, JsonObject fields) {
            Entry entry = writer.create(
                    type, upsert.draft(), fields, author, upsert.createdAt().orElse(now), free);
            known.put(type.name() + ' ' + entry.externalId(), entry);
            upsert.source().ifPresent(entry::comesFrom);
            took(upsert, type, fields, entry, UpsertResult.Outcome.CREATED);
        }

        /** Of an item that is as it was when it was taken, only what it makes of its fields may be news. */
        private void change(Upsert upsert, ContentType type, JsonObject fields, Entry entry) {
            EntryDraft draft = upsert.draft();
            EntryChange change = isFromTheSame(entry, upsert)
                    ? EntryChange.of(fields)
                    : new EntryChange(fields, draft.slugs(), draft.audience());
            JsonObject before = newest.getOrDefault(entry.id(), JsonValue.EMPTY_JSON_OBJECT);
            if (entry.isEdited() && givesWay(upsert) && !EntryWriter.isThere(entry, before, change)) {
                List<Gap> why = List.of(new Gap("", "content.upsert.edited"));
                taken.add(new Taken(draft.externalId().orElse(""), UpsertResult.Outcome.KEPT, entry, why));
                return;
            }
            boolean revised = writer.revise(type, entry, before, change, author, now, null);
            if (upsert.source().isPresent()) {
                entry.comesFrom(upsert.source().get());
            } else if (revised) {
                entry.edit();
            }
            took(upsert, type, fields, entry, revised ? UpsertResult.Outcome.UPDATED : UpsertResult.Outcome.UNCHANGED);
        }

        private void took(
                Upsert upsert, ContentType type, JsonObject fields, Entry entry, UpsertResult.Outcome outcome) {
            Taken result = new Taken(upsert.draft().externalId().orElse(""), outcome, entry, new ArrayList<>());
            newest.put(entry.id(), fields);
            taken.add(result);
            upsert.publish().forEach((locale, as) -> {
                EntryLocale state = entry.locale(locale.toLanguageTag());
                boolean shown = state.publishedRevision()
                        .filter(number -> number == entry.revision())
                        .isPresent();
                if (shown && outcome != UpsertResult.Outcome.UPDATED) {
                    return;
                }
                Optional<String> held = givesWay(upsert) ? whyHeldBack(state) : Optional.empty();
                if (held.isPresent()) {
                    result.gaps().add(new Gap("/publish/" + state.tag(), held.get(), state.tag()));
                } else {
                    Publisher.Order order = order(type, fields, entry, state, as);
                    orders.put(order, result);
                    inOrder.add(order);
                }
            });
        }

        /** What people decided about a publication that an import leaves to them. */
        private static Optional<String> whyHeldBack(EntryLocale state) {
            return switch (state.status()) {
                case ARCHIVED -> Optional.of("content.upsert.withdrawn");
                case IN_REVIEW, SCHEDULED -> Optional.of("content.upsert.waiting");
                case DRAFT, PUBLISHED -> Optional.empty();
            };
        }

        private Publisher.Order order(
                ContentType type, JsonObject fields, Entry entry, EntryLocale state, Upsert.PublishAs as) {
            Locale locale = Locale.forLanguageTag(state.tag());
            boolean isFirst = state.publishedAt().isEmpty();
            Instant published = state.publishedAt().or(as::publishedAt).orElse(now);
            Instant modified = as.modifiedAt().orElse(isFirst && published.isBefore(now) ? published : now);
            return new Publisher.Order(entry, type, locale, entry.revision(), fields, published, modified);
        }

        void publish() {
            if (inOrder.isEmpty()) {
                return;
            }
            Map<Publisher.Order, List<Gap>> gaps = publisher.publishFit(inOrder);
            gaps.forEach((order, found) -> {
                Taken result = orders.get(order);
                if (result != null) {
                    result.gaps().addAll(found);
                }
            });
            inOrder.removeAll(gaps.keySet());
            inOrder.forEach(order -> order.entry().touch());
        }

        List<UpsertResult> results() {
            return taken.stream()
                    .map(result -> new UpsertResult(
                            result.externalId,
                            result.outcome,
                            Optional.ofNullable(result.entry).map(entry -> new Id(entry.id())),
                            result.gaps))
                    .collect(Collectors.toList());
        }
    }

    private record Taken(
            String externalId,
            UpsertResult.Outcome outcome,
            @Nullable Entry entry,
            List<Gap> gaps) {}
}
