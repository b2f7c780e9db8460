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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes entries from elsewhere in bulk, by their external ids; taking the same again changes nothing. */
@Guarded
@ApplicationScoped
public class Upserts {
    /** How many entries one call takes. */
    public static final int MOST = 500;

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
            JsonObject fields = writer.input().read(type, draft.fields(), draft.slugs(), gaps);
            if (!gaps.isEmpty()) {
                taken.add(new Taken(externalId, UpsertResult.Outcome.REFUSED, null, gaps));
                return;
            }
            try {
                take(upsert, type, fields, externalId);
            } catch (InvalidInputException e) {
                taken.add(new Taken(externalId, UpsertResult.Outcome.REFUSED, null, new ArrayList<>(e.gaps())));
            }
        }

        private void take(Upsert upsert, ContentType type, JsonObject fields, String externalId) {
            EntryDraft draft = upsert.draft();
            Entry entry = known.get(type.name() + ' ' + externalId);
            UpsertResult.Outcome outcome;
            if (entry == null) {
                entry = writer.create(
                        type, draft, fields, author, upsert.createdAt().orElse(now));
                known.put(type.name() + ' ' + externalId, entry);
                outcome = UpsertResult.Outcome.CREATED;
            } else {
                EntryChange change = new EntryChange(fields, draft.slugs(), draft.audience());
                JsonObject before = newest.getOrDefault(entry.id(), JsonValue.EMPTY_JSON_OBJECT);
                boolean revised = writer.revise(type, entry, before, change, author, now, null);
                outcome = revised ? UpsertResult.Outcome.UPDATED : UpsertResult.Outcome.UNCHANGED;
            }
            newest.put(entry.id(), fields);
            Taken result = new Taken(externalId, outcome, entry, new ArrayList<>());
            taken.add(result);
            order(upsert, type, fields, entry, result);
        }

        private void order(Upsert upsert, ContentType type, JsonObject fields, Entry entry, Taken result) {
            upsert.publish().forEach((locale, as) -> {
                EntryLocale state = entry.locale(locale.toLanguageTag());
                boolean shown = state.publishedRevision()
                        .filter(number -> number == entry.revision())
                        .isPresent();
                if (!shown || result.outcome == UpsertResult.Outcome.UPDATED) {
                    Instant published = state.publishedAt().or(as::publishedAt).orElse(now);
                    Instant modified = as.modifiedAt()
                            .orElse(
                                    published.isBefore(now)
                                                    && state.publishedAt().isEmpty()
                                            ? published
                                            : now);
                    Publisher.Order order =
                            new Publisher.Order(entry, type, locale, entry.revision(), fields, published, modified);
                    orders.put(order, result);
                    inOrder.add(order);
                }
            });
        }

        void publish() {
            if (inOrder.isEmpty()) {
                return;
            }
            Map<Publisher.Order, List<Gap>> gaps = publisher.gaps(inOrder);
            gaps.forEach((order, found) -> {
                Taken result = orders.get(order);
                if (result != null) {
                    result.gaps.addAll(found);
                }
            });
            inOrder.removeAll(gaps.keySet());
            publisher.publish(inOrder);
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
