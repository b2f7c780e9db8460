package it.comunitadipratiche.core.content;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.identity.AuditTrail;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Requires;
import it.comunitadipratiche.core.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Publishes revisions, now or later, and withdraws what was published. */
@Guarded
@ApplicationScoped
public class Publishing {
    /** A scheduled publication is due. */
    static final String DUE = "content.due";

    private EntryRepository entries;
    private EntryScope scope;
    private ContentTypes types;
    private Publisher publisher;
    private Outbox outbox;
    private AuditTrail audit;
    private Event<EntryPublished> published;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Publishing() {
        // for the CDI proxy
    }

    @Inject
    Publishing(
            EntryRepository entries,
            EntryScope scope,
            ContentTypes types,
            Publisher publisher,
            Outbox outbox,
            AuditTrail audit,
            Event<EntryPublished> published,
            Clock clock) {
        this.entries = entries;
        this.scope = scope;
        this.types = types;
        this.publisher = publisher;
        this.outbox = outbox;
        this.audit = audit;
        this.published = published;
        this.clock = clock;
    }

    /**
     * Publishes a revision of an entry in a locale, and the entries that go with it; or schedules it.
     *
     * @throws NotFoundException if there is no such entry or revision
     * @throws InvalidInputException with every gap, the links to what is not public among them
     */
    @Requires("content.publish")
    @Transactional
    public LocaleState publish(Id id, Locale locale, PublishOrder wanted) {
        Entry entry = entries.get(id);
        int revision = wanted.revision().orElse(entry.revision());
        Instant now = clock.instant();
        List<Publisher.Order> orders = new ArrayList<>();
        orders.add(order(entry, locale, revision, now));
        Set<Id> others = new LinkedHashSet<>(wanted.together());
        others.remove(id);
        others.forEach(other -> {
            Entry linked = entries.get(other);
            orders.add(order(linked, locale, linked.revision(), now));
        });
        refuseGaps(publisher.gaps(orders), orders.get(0));
        Instant at = wanted.at().filter(moment -> moment.isAfter(now)).orElse(now);
        if (at.isAfter(now)) {
            orders.forEach(order -> schedule(order, at));
        } else {
            publisher.publish(orders);
            orders.forEach(this::tell);
        }
        entries.flush();
        return entry.locale(locale.toLanguageTag()).state();
    }

    /** What readers would get if the newest revision were published in a locale now, gaps or not; nothing is changed. */
    @Requires({"content.read", EntryScope.PROPOSE})
    @Transactional
    public ReadyDocument preview(Id id, Locale locale) {
        Entry entry = scope.read(entries.get(id));
        return publisher.preview(order(entry, locale, entry.revision(), clock.instant()));
    }

    /**
     * Withdraws what is public of an entry in a locale; a tombstone stays.
     *
     * @throws ConflictException if nothing is public there
     */
    @Requires("content.publish")
    @Transactional
    public void withdraw(Id id, Locale locale) {
        Entry entry = entries.get(id);
        EntryLocale state = entry.findLocale(locale.toLanguageTag())
                .filter(found -> found.publishedRevision().isPresent() || found.status() == EntryStatus.SCHEDULED)
                .orElseThrow(() -> new ConflictException("content.publication.not", locale.toLanguageTag()));
        if (state.publishedRevision().isEmpty()) {
            state.unschedule();
            entry.edit();
        } else {
            publisher.withdraw(entry, List.of(locale), clock.instant());
        }
        entry.touch();
        audit.record("content.withdrawn", entry.ref(), details(locale, entry.revision()));
        entries.flush();
    }

    /** Takes back the scheduling of a publication; nothing happens if there is none. */
    @Requires("content.publish")
    @Transactional
    public void unschedule(Id id, Locale locale) {
        Entry entry = entries.get(id);
        entry.findLocale(locale.toLanguageTag()).ifPresent(EntryLocale::unschedule);
        entry.edit();
        entry.touch();
        entries.flush();
    }

    /** Publishes what was scheduled for now or earlier, if it still is and can be; else it becomes a draft again. */
    @Internal
    @Transactional
    public void publishDue(Id id, Locale locale) {
        Entry entry = entries.find(id.value()).orElse(null);
        if (entry == null) {
            return;
        }
        EntryLocale state = entry.locale(locale.toLanguageTag());
        LocaleState wanted = state.state();
        Instant now = clock.instant();
        if (wanted.scheduledAt().filter(at -> !at.isAfter(now)).isEmpty()) {
            return;
        }
        Publisher.Order order = order(entry, locale, wanted.scheduledRevision().orElseThrow(), now);
        List<Gap> gaps = publisher.gaps(List.of(order)).getOrDefault(order, List.of());
        entry.touch();
        if (gaps.isEmpty()) {
            publisher.publish(List.of(order));
            tell(order);
        } else {
            state.unschedule();
            String why = String.join(
                    " ", gaps.stream().map(gap -> gap.message().in(locale)).toList());
            entries.add(new Note(
                    entry,
                    state.tag(),
                    ReviewNote.Step.SENT_BACK,
                    null,
                    why.substring(0, Math.min(why.length(), Reviews.LONGEST_COMMENT)),
                    now));
        }
    }

    private Publisher.Order order(Entry entry, Locale locale, int revision, Instant now) {
        JsonObject fields = entries.revision(entry, revision).fields();
        return new Publisher.Order(entry, types.get(entry.type()), locale, revision, fields, now, now);
    }

    private void schedule(Publisher.Order order, Instant at) {
        order.entry().locale(order.locale().toLanguageTag()).schedule(order.revision(), at);
        order.entry().touch();
        outbox.add(DUE, order.key().toString(), JsonValue.EMPTY_JSON_OBJECT, at);
        note("content.scheduled", order);
    }

    private void tell(Publisher.Order order) {
        note("content.published", order);
        published.fire(new EntryPublished(order.key(), order.entry().type()));
    }

    private void note(String action, Publisher.Order order) {
        order.entry().touch();
        audit.record(action, order.entry().ref(), details(order.locale(), order.revision()));
    }

    private static JsonObject details(Locale locale, int revision) {
        return JSON.createObjectBuilder()
                .add("locale", locale.toLanguageTag())
                .add("revision", revision)
                .build();
    }

    /** Refuses with the gaps of the first entry as they are, those of the others under their ids. */
    private static void refuseGaps(Map<Publisher.Order, List<Gap>> found, Publisher.Order first) {
        List<Gap> gaps = new ArrayList<>();
        found.forEach((order, own) -> own.forEach(gap -> gaps.add(
                order.equals(first)
                        ? gap
                        : new Gap("/together/" + order.key().entry() + gap.pointer(), gap.message()))));
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
    }
}
