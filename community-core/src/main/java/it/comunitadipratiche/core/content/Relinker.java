package it.comunitadipratiche.core.content;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.identity.AuditTrail;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lets entries point to one that takes the place of another. */
@ApplicationScoped
class Relinker {
    private EntryRepository entries;
    private EntryWriter writer;
    private Publisher publisher;
    private ContentTypes types;
    private AuditTrail audit;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected Relinker() {
        // for the CDI proxy
    }

    @Inject
    Relinker(
            EntryRepository entries,
            EntryWriter writer,
            Publisher publisher,
            ContentTypes types,
            AuditTrail audit,
            Callers callers) {
        this.entries = entries;
        this.writer = writer;
        this.publisher = publisher;
        this.types = types;
        this.audit = audit;
        this.callers = callers;
    }

    /**
     * Makes new revisions of an entry that point elsewhere: of the one readers see, of one that is scheduled, and of the
     * newest, which stays the newest. What was public or scheduled stays so, with the new revision.
     *
     * @return whether it pointed there at all
     */
    boolean relink(Entry entry, Id from, Id to, Instant now) {
        ContentType type = types.find(entry.type()).orElse(null);
        if (type == null) {
            return false;
        }
        Relinking links = new Relinking(from, to, new Id(entry.id()));
        SortedMap<Integer, JsonObject> used = used(entry);
        Map<Integer, JsonObject> wanted = new HashMap<>();
        used.forEach((number, fields) -> wanted.put(number, links.of(type, fields)));
        if (wanted.equals(used)) {
            return false;
        }
        Map<Integer, Integer> moved = write(type, entry, used, wanted, now);
        republish(type, entry, moved, now);
        entry.edit();
        entry.touch();
        audit.record(
                "content.saved",
                entry.ref(),
                JSON.createObjectBuilder().add("revision", entry.revision()).build());
        return true;
    }

    /** What its revisions hold that count: the newest, and those that are public or will be. */
    private SortedMap<Integer, JsonObject> used(Entry entry) {
        SortedMap<Integer, JsonObject> used = new TreeMap<>();
        List<Integer> numbers = new ArrayList<>();
        numbers.add(entry.revision());
        for (EntryLocale state : entry.locales()) {
            state.state().publishedRevision().ifPresent(numbers::add);
            state.state().scheduledRevision().ifPresent(numbers::add);
        }
        numbers.forEach(number ->
                used.computeIfAbsent(number, one -> entries.revision(entry, one).fields()));
        return used;
    }

    /** Writes them in their order, from the first that changes on; answers the new number of each. */
    private Map<Integer, Integer> write(
            ContentType type,
            Entry entry,
            SortedMap<Integer, JsonObject> used,
            Map<Integer, JsonObject> wanted,
            Instant now) {
        @Nullable Long author = callers.current().account().map(Id::value).orElse(null);
        Map<Integer, Integer> moved = new HashMap<>();
        JsonObject newest = used.get(used.lastKey());
        for (Map.Entry<Integer, JsonObject> one : used.entrySet()) {
            JsonObject fields = wanted.getOrDefault(one.getKey(), one.getValue());
            if (!moved.isEmpty() || !fields.equals(one.getValue())) {
                JsonObject before = newest == null ? one.getValue() : newest;
                writer.revise(type, entry, before, EntryChange.of(fields), author, now, null);
                moved.put(one.getKey(), entry.revision());
                newest = fields;
            }
        }
        return moved;
    }

    private void republish(ContentType type, Entry entry, Map<Integer, Integer> moved, Instant now) {
        for (EntryLocale locale : List.copyOf(entry.locales())) {
            LocaleState before = locale.state();
            Optional<Integer> shown = before.publishedRevision().map(moved::get);
            shown.ifPresent(number -> {
                Locale language = Locale.forLanguageTag(locale.tag());
                JsonObject fields = entries.revision(entry, number).fields();
                Instant published = before.publishedAt().orElse(now);
                publisher.publish(List.of(new Publisher.Order(entry, type, language, number, fields, published, now)));
                if (before.status() == EntryStatus.IN_REVIEW) {
                    locale.submit();
                }
            });
            before.scheduledRevision()
                    .ifPresent(number -> locale.schedule(
                            moved.getOrDefault(number, number),
                            before.scheduledAt().orElse(now)));
        }
    }
}
