package it.comunitadipratiche.core.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.comunitadipratiche.core.cluster.ChangeFeed;
import it.comunitadipratiche.core.cluster.NodeChange;
import it.comunitadipratiche.core.content.types.ContentTypesChanged;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.memory.Heap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What readers were given lately, ready to be given again without a transaction: documents by entry, locale and
 * audience, and entries by slug. It forgets what changes as soon as the change is committed, on another node a second or
 * two later.
 */
@ApplicationScoped
class PublicationCache {
    private static final int PART_OF_HEAP = 6;
    private static final int OVERHEAD = 400;
    private static final String KIND = "content.publications";
    private PublicationLoader loader;
    private ChangeFeed feed;
    private Cache<DocumentKey, Reading> documents;
    private Cache<SlugKey, Owner> slugs;
    private final Map<String, AtomicLong> generations = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    @SuppressWarnings("NullAway.Init")
    protected PublicationCache() {
        // for the CDI proxy
    }

    @Inject
    PublicationCache(PublicationLoader loader, ChangeFeed feed, Settings settings) {
        this.loader = loader;
        this.feed = feed;
        this.documents = Caffeine.newBuilder()
                .maximumWeight(settings.number("community.cache.bytes", Heap.part(PART_OF_HEAP)))
                .weigher((DocumentKey key, Reading reading) -> reading.weight() + OVERHEAD)
                .recordStats()
                .build();
        this.slugs = Caffeine.newBuilder().maximumSize(50_000).build();
    }

    private record DocumentKey(long entry, String locale, Audience audience) {}

    private record SlugKey(String type, String locale, String slug) {}

    /** The entry of a slug; nobody only for as long as no publication of the type changes. */
    private record Owner(Optional<Id> entry, long generation) {}

    /** What a reader gets of an entry in a locale: a document, a tombstone, or nothing. */
    Reading read(PublicationKey key, Audience audience) {
        DocumentKey documentKey =
                new DocumentKey(key.entry().value(), key.locale().toLanguageTag(), audience);
        Reading known = documents.getIfPresent(documentKey);
        return known != null ? known : documents.get(documentKey, missing -> loader.load(key, audience));
    }

    /** What a reader gets of several, in their order. */
    List<Reading> readAll(List<PublicationKey> keys, Audience audience) {
        Map<PublicationKey, Reading> found = new HashMap<>();
        List<PublicationKey> missing = new ArrayList<>();
        for (PublicationKey key : keys) {
            Reading known = documents.getIfPresent(
                    new DocumentKey(key.entry().value(), key.locale().toLanguageTag(), audience));
            if (known == null) {
                missing.add(key);
            } else {
                found.put(key, known);
            }
        }
        if (!missing.isEmpty()) {
            long before = changes.get();
            Map<PublicationKey, Reading> loaded = loader.loadAll(missing, audience);
            found.putAll(loaded);
            if (changes.get() == before) {
                loaded.forEach((key, reading) -> documents.put(
                        new DocumentKey(key.entry().value(), key.locale().toLanguageTag(), audience), reading));
            }
            if (changes.get() != before) {
                loaded.keySet().forEach(this::forget);
            }
        }
        return keys.stream().map(found::get).toList();
    }

    /** The entry of a slug that was public once. */
    Optional<Id> bySlug(String type, String locale, String slug) {
        SlugKey key = new SlugKey(type, locale, slug);
        long now = generation(type);
        Owner known = slugs.getIfPresent(key);
        if (known == null || (known.entry().isEmpty() && known.generation() != now)) {
            known = new Owner(loader.bySlug(type, locale, slug), now);
            slugs.put(key, known);
        }
        return known.entry();
    }

    /** Changes whenever a publication of the type does. */
    long generation(String type) {
        return generation(generations, type).get();
    }

    private static AtomicLong generation(Map<String, AtomicLong> generations, String type) {
        AtomicLong known = generations.get(type);
        return known != null ? known : generations.computeIfAbsent(type, key -> new AtomicLong(1));
    }

    void tell(@Observes PublicationsChanged event) {
        feed.changed(
                KIND,
                event.changes().stream()
                        .map(change -> change.type() + ' ' + change.key())
                        .toList());
    }

    void forgetChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) PublicationsChanged event) {
        changes.incrementAndGet();
        event.changes().forEach(change -> forget(change.key()));
        event.changes().stream().map(PublicationChange::type).distinct().forEach(this::renew);
    }

    void forgetChangedElsewhere(@Observes NodeChange change) {
        if (change.concerns(KIND) && change.isWhole()) {
            clear();
        } else if (change.concerns(KIND)) {
            changes.incrementAndGet();
            Set<String> types = new HashSet<>();
            for (String key : change.keys()) {
                int space = key.indexOf(' ');
                types.add(key.substring(0, space));
                forget(PublicationKey.of(key.substring(space + 1)));
            }
            types.forEach(this::renew);
        }
    }

    /** What readers may see of a document follows from its type. */
    void forgetAll(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContentTypesChanged event) {
        clear();
    }

    private void renew(String type) {
        generation(generations, type).incrementAndGet();
    }

    private void forget(PublicationKey key) {
        for (Audience audience : Audience.values()) {
            documents.invalidate(
                    new DocumentKey(key.entry().value(), key.locale().toLanguageTag(), audience));
        }
    }

    /** Forgets everything, after work beside the usual ways. */
    void clear() {
        changes.incrementAndGet();
        documents.invalidateAll();
        slugs.invalidateAll();
        generations.values().forEach(AtomicLong::incrementAndGet);
    }
}
