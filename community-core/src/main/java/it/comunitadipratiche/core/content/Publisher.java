package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.content.types.FieldWalk;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.plugin.ContentRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns revisions into publications, and publications into tombstones; the work behind {@link Publications}. */
@ApplicationScoped
class Publisher {
    /** What shows something of a changed thing is made again. */
    static final String REFRESH = "content.refresh";

    private EntryRepository entries;
    private PublicationRepository publications;
    private Scenery scenery;
    private ContentRules rules;
    private Circles circles;
    private Slugs slugs;
    private NewestDocuments newest;
    private Outbox outbox;
    private Event<PublicationsChanged> changed;

    @SuppressWarnings("NullAway.Init")
    protected Publisher() {
        // for the CDI proxy
    }

    @Inject
    Publisher(
            EntryRepository entries,
            PublicationRepository publications,
            Scenery scenery,
            ContentRules rules,
            Circles circles,
            Slugs slugs,
            NewestDocuments newest,
            Outbox outbox,
            Event<PublicationsChanged> changed) {
        this.entries = entries;
        this.publications = publications;
        this.scenery = scenery;
        this.rules = rules;
        this.circles = circles;
        this.slugs = slugs;
        this.newest = newest;
        this.outbox = outbox;
        this.changed = changed;
    }

    /** A revision to show in a locale; its dates are its own where it comes from elsewhere. Each is like itself alone. */
    record Order(
            Entry entry,
            ContentType type,
            Locale locale,
            int revision,
            JsonObject fields,
            Instant published,
            Instant modified) {

        PublicationKey key() {
            return new PublicationKey(new Id(entry.id()), locale);
        }

        Order modifiedAt(Instant moment) {
            return new Order(entry, type, locale, revision, fields, published, moment);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** What stands in the way of some orders, each with its gaps; nothing of those that can go ahead. */
    Map<Order, List<Gap>> gaps(Collection<Order> orders) {
        return gaps(orders, surroundings(orders));
    }

    private Map<Order, List<Gap>> gaps(Collection<Order> orders, LiveSurroundings surroundings) {
        Set<Id> together = orders.stream().map(order -> order.key().entry()).collect(Collectors.toSet());
        Map<Order, List<Gap>> result = new LinkedHashMap<>();
        for (Order order : orders) {
            List<Gap> found =
                    new Publishability(order.locale(), surroundings, together).gaps(order.type(), order.fields());
            found.addAll(rules.breaches(order.type(), ContentRule.Stage.PUBLISHED, order.fields()));
            found.addAll(circles.closedBy(order, orders));
            if (!found.isEmpty()) {
                result.put(order, found);
            }
        }
        return result;
    }

    /** Publishes some orders that have no gaps, in the caller's transaction. */
    void publish(Collection<Order> orders) {
        publish(orders, surroundings(orders));
    }

    /** Publishes those of some orders that can go ahead; of the others, what stands in the way. */
    Map<Order, List<Gap>> publishFit(Collection<Order> orders) {
        LiveSurroundings surroundings = surroundings(orders);
        Map<Order, List<Gap>> gaps = gaps(orders, surroundings);
        publish(orders.stream().filter(order -> !gaps.containsKey(order)).toList(), surroundings);
        return gaps;
    }

    private void publish(Collection<Order> orders, LiveSurroundings surroundings) {
        Map<PublicationKey, Publication> known = known(orders);
        for (Order order : orders) {
            String language = order.locale().toLanguageTag();
            String slug = slugs.ensure(order.type(), order.entry(), order.fields(), language);
            order.entry().locale(language).publish(order.revision(), order.published());
            surroundings.add(order.key(), scenery.target(order, slug));
        }
        List<PublicationChange> changes = new ArrayList<>();
        orders.forEach(order -> publish(order, known, surroundings, changes));
        fire(changes);
    }

    private void publish(
            Order order,
            Map<PublicationKey, Publication> known,
            LiveSurroundings surroundings,
            List<PublicationChange> changes) {
        Entry entry = order.entry();
        Publication found = known.get(order.key());
        Publication publication = found != null
                ? found
                : new Publication(Publication.Key.of(order.key()), order.type().name(), order.published());
        boolean wasLive = publication.isLive();
        String before = found == null ? "" : look(found);
        Projection projection = new Projection(order.type(), order.locale(), surroundings);
        Projection.Frame frame = scenery.frame(order, publication.publishedAt(), languages(entry));
        JsonObject document = projection.document(frame, scenery.shown(order));
        publication.show(frame, document);
        newest.add(order.key(), publication.document(), document);
        if (found == null) {
            publications.add(publication);
            known.put(order.key(), publication);
        }
        entries.address(new Address.Key(entry.type(), order.locale().toLanguageTag(), frame.slug()))
                .orElseThrow()
                .publish();
        link(publication, projection, found == null);
        scenery.embargoes()
                .ends(order.type(), order.fields())
                .forEach(end -> outbox.add(REFRESH, order.key().entry().toString(), JsonValue.EMPTY_JSON_OBJECT, end));
        changes.add(new PublicationChange(
                order.key(),
                entry.type(),
                wasLive ? PublicationChange.Kind.UPDATED : PublicationChange.Kind.PUBLISHED));
        boolean looksOther = found != null && !before.equals(look(found));
        if (looksOther || (!wasLive && entry.locales().size() > 1)) {
            refreshReferrers(order.key().entry());
        }
    }

    /** The document of an order, without publishing it. */
    ReadyDocument preview(Order order) {
        String language = order.locale().toLanguageTag();
        String slug = order.entry()
                .findLocale(language)
                .flatMap(EntryLocale::slug)
                .orElse(order.key().entry().toString());
        Projection projection = new Projection(order.type(), order.locale(), surroundings(List.of(order)));
        JsonObject document = projection.document(
                scenery.frame(order, slug, order.published(), languages(order.entry())), scenery.shown(order));
        return new ReadyDocument(
                order.key(),
                order.type().name(),
                slug,
                document.toString().getBytes(StandardCharsets.UTF_8),
                "",
                order.published(),
                order.modified());
    }

    private void link(Publication publication, Projection projection, boolean isNew) {
        Set<Long> shown = projection.shown().stream().map(Id::value).collect(Collectors.toSet());
        if (isNew) {
            shown.forEach(target -> publications.linkNew(publication, target));
        } else {
            publications.link(publication, shown);
        }
        if (!isNew || !projection.shownAssets().isEmpty()) {
            scenery.assets().shown(publication.publicationKey(), publication.audience(), projection.shownAssets());
        }
    }

    /** Leaves tombstones in place of what is live of an entry in some locales. */
    void withdraw(Entry entry, Collection<Locale> locales, Instant now) {
        List<PublicationChange> changes = new ArrayList<>();
        for (Locale locale : locales) {
            PublicationKey key = new PublicationKey(new Id(entry.id()), locale);
            entry.findLocale(locale.toLanguageTag()).ifPresent(EntryLocale::archive);
            publications.find(key).filter(Publication::isLive).ifPresent(publication -> {
                publication.withdraw(now);
                publications.link(publication, Set.of());
                scenery.assets().shown(key, publication.audience(), Set.of());
                changes.add(new PublicationChange(key, entry.type(), PublicationChange.Kind.WITHDRAWN));
            });
        }
        refreshReferrers(new Id(entry.id()));
        fire(changes);
    }

    /** Leaves tombstones in place of an entry that lead to another; says whether anything was different before. */
    boolean replace(Entry gone, Entry into, Instant now) {
        boolean wasThere = gone.locales().stream().anyMatch(state -> state.status() != EntryStatus.ARCHIVED);
        if (wasThere) {
            withdraw(
                    gone,
                    gone.locales().stream()
                            .map(state -> Locale.forLanguageTag(state.tag()))
                            .toList(),
                    now);
        }
        List<PublicationChange> changes = publications.ofEntries(List.of(gone.id())).stream()
                .filter(tombstone -> tombstone.leadTo(into.id()))
                .map(tombstone -> new PublicationChange(
                        tombstone.publicationKey(), gone.type(), PublicationChange.Kind.WITHDRAWN))
                .toList();
        fire(changes);
        return wasThere || !changes.isEmpty();
    }

    /**
     * Makes documents again from the revisions they show, where what they show of other things has changed, or what they
     * kept back may be shown.
     */
    void refresh(Collection<Publication> stale) {
        Map<Long, Entry> byId = entries
                .all(stale.stream()
                        .map(publication -> publication.key().entryId())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Entry::id, entry -> entry));
        List<PublicationChange> changes = new ArrayList<>();
        for (Publication publication : stale) {
            Entry entry = byId.get(publication.key().entryId());
            if (entry != null && publication.isLive() && refresh(publication, entry)) {
                changes.add(new PublicationChange(
                        publication.publicationKey(), publication.type(), PublicationChange.Kind.UPDATED));
            }
        }
        fire(changes);
    }

    private boolean refresh(Publication publication, Entry entry) {
        Order order = new Order(
                entry,
                scenery.type(publication.type()),
                publication.publicationKey().locale(),
                publication.revision(),
                entries.revision(entry, publication.revision()).fields(),
                publication.publishedAt(),
                publication.modifiedAt());
        JsonObject fields = scenery.shown(order);
        Projection projection = new Projection(order.type(), order.locale(), surroundings(List.of(order)));
        JsonObject document = projection.document(frame(order, publication, entry), fields);
        if (publication.shows(document)) {
            return false;
        }
        if (scenery.embargoes().lifted(order.type(), publication.document(), document)) {
            Projection.Frame frame = frame(order.modifiedAt(scenery.embargoes().now()), publication, entry);
            publication.show(frame, projection.document(frame, fields));
        } else {
            publication.refresh(document);
        }
        link(publication, projection, false);
        return true;
    }

    private Projection.Frame frame(Order order, Publication publication, Entry entry) {
        return scenery.frame(order, publication.slug(), publication.publishedAt(), languages(entry));
    }

    /** What others show of it, and to whom. */
    private static String look(Publication publication) {
        return publication.audience().name() + ' ' + publication.slug() + ' ' + publication.title();
    }

    private void refreshReferrers(Id entry) {
        outbox.add(REFRESH, entry.toString(), JsonValue.EMPTY_JSON_OBJECT);
    }

    private void fire(List<PublicationChange> changes) {
        if (!changes.isEmpty()) {
            changed.fire(new PublicationsChanged(changes));
        }
    }

    private static Set<String> languages(Entry entry) {
        return entry.locales().stream()
                .filter(state -> state.publishedRevision().isPresent())
                .map(EntryLocale::tag)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private LiveSurroundings surroundings(Collection<Order> orders) {
        LiveSurroundings surroundings = scenery.surroundings();
        surroundings.read(ids(orders, FieldKind.REFERENCE));
        surroundings.readFiles(ids(orders, FieldKind.ASSET));
        return surroundings;
    }

    private static Set<Id> ids(Collection<Order> orders, FieldKind kind) {
        return orders.stream()
                .flatMap(order -> FieldWalk.ids(order.type(), order.fields(), kind).stream())
                .collect(Collectors.toSet());
    }

    /** What is there of some orders; each that is published is added, for another one may be of the same. */
    private Map<PublicationKey, Publication> known(Collection<Order> orders) {
        List<Long> ids = orders.stream()
                .map(Order::entry)
                .filter(entry -> entry.version() > 0)
                .map(Entry::id)
                .toList();
        return publications.ofEntries(ids).stream()
                .collect(Collectors.toMap(
                        Publication::publicationKey, publication -> publication, (one, other) -> one, HashMap::new));
    }
}
