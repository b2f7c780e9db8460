package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.GoneException;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.MovedException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What readers see: the only read side. Each caller sees what is meant for its audience; one publication and lists of
 * the newest are answered from memory where they were asked for before.
 */
@Guarded
@ApplicationScoped
public class Publications {
    private PublicationCache cache;
    private PublicationShelf shelf;
    private Callers callers;
    private Locales locales;

    @SuppressWarnings("NullAway.Init")
    protected Publications() {
        // for the CDI proxy
    }

    @Inject
    Publications(PublicationCache cache, PublicationShelf shelf, Callers callers, Locales locales) {
        this.cache = cache;
        this.shelf = shelf;
        this.callers = callers;
        this.locales = locales;
    }

    /**
     * One publication, in a locale or, if it is not published there, in the first one it is.
     *
     * @param idOrSlug its entry's id, or its slug in the locale
     * @param wanted the standard locale if absent
     * @throws NotFoundException if there is none that the caller may see
     * @throws GoneException if it was withdrawn
     * @throws MovedException if the slug is an old one, or the entry became one with another
     */
    @Anyone
    public ReadyDocument read(String type, String idOrSlug, Optional<Locale> wanted) {
        Locale locale = wanted.orElseGet(locales::standard);
        Optional<Id> id = Id.tryParse(idOrSlug);
        Optional<Id> entry = id.isPresent() ? id : bySlug(type, idOrSlug, locale);
        Audience audience = callers.current().audience();
        Reading tombstone = null;
        for (Locale candidate : order(locale)) {
            Reading reading =
                    cache.read(new PublicationKey(entry.orElseThrow(() -> none(idOrSlug)), candidate), audience);
            ReadyDocument document = reading.document();
            if (document != null && document.type().equals(type)) {
                if (id.isEmpty() && candidate.equals(locale) && !document.slug().equals(idOrSlug)) {
                    throw new MovedException(document.slug());
                }
                return document;
            }
            if (reading.withdrawnAt() != null && tombstone == null) {
                tombstone = reading;
            }
        }
        if (tombstone != null && tombstone.withdrawnAt() != null) {
            follow(type, tombstone, locale, audience);
            throw new GoneException(new Ref(type, entry.orElseThrow()), tombstone.withdrawnAt());
        }
        throw none(idOrSlug);
    }

    /** Goes on from a tombstone to what its entry became one with, as long as that leads on; nothing happens if it ends. */
    private void follow(String type, Reading tombstone, Locale locale, Audience audience) {
        Set<Id> seen = new HashSet<>();
        Id next = tombstone.successor();
        while (next != null && seen.add(next)) {
            Id further = null;
            for (Locale candidate : order(locale)) {
                Reading reading = cache.read(new PublicationKey(next, candidate), audience);
                ReadyDocument document = reading.document();
                if (document != null && document.type().equals(type)) {
                    throw new MovedException(document.slug());
                }
                further = further == null ? reading.successor() : further;
            }
            next = further;
        }
    }

    /** Some publications in their order, without those the caller may not see or that are withdrawn. */
    @Anyone
    public List<ReadyDocument> readAll(List<PublicationKey> keys) {
        List<ReadyDocument> result = new ArrayList<>(keys.size());
        for (Reading reading : cache.readAll(keys, callers.current().audience())) {
            if (reading.document() != null) {
                result.add(reading.document());
            }
        }
        return result;
    }

    /**
     * The newest of a type in a locale, by the date of their publication.
     *
     * @param limit 1 to 100
     * @param cursor where to go on, from an earlier page
     */
    @Anyone
    public Page<ReadyDocument> newest(String type, Locale locale, int limit, Optional<String> cursor) {
        Audience audience = callers.current().audience();
        int query = (type + ' ' + locale.toLanguageTag() + " newest").hashCode();
        Page<PublicationKey> keys = shelf.newest(
                type, locale, audience, limit, cursor.map(encoded -> Cursor.decode(encoded, query)), query);
        return new Page<>(readAll(keys.items()), keys.next(), keys.previous());
    }

    /** A number that changes whenever a publication of the type does: what was made of them before is stale then. */
    @Anyone
    public long generation(String type) {
        return cache.generation(type);
    }

    /**
     * Publications as they are kept, in the order of the keys; where there is none, one that is {@code withdrawn}.
     */
    @Internal
    public List<StoredPublication> stored(List<PublicationKey> keys) {
        return shelf.stored(keys);
    }

    /** The keys of all publications, tombstones among them, by entry; after one, from the first if absent. */
    @Internal
    public List<PublicationKey> keysAfter(Optional<PublicationKey> last, int limit) {
        return shelf.keysAfter(last, limit);
    }

    /** The keys of the live publications that show something of a thing, a file for instance; after one, by entry. */
    @Internal
    public List<PublicationKey> showing(Id thing, Optional<PublicationKey> last, int limit) {
        return shelf.keysShowing(thing, last, limit);
    }

    /**
     * When the texts were written that the live publications of some entries show: when their revision was saved, or
     * when they were published if that is told to be earlier, as with what was brought in from elsewhere.
     */
    @Internal
    public Map<PublicationKey, Instant> written(Collection<Id> entries) {
        return shelf.written(entries);
    }

    /** How many publications are live. */
    @Internal
    public long count() {
        return shelf.count();
    }

    private Optional<Id> bySlug(String type, String slug, Locale locale) {
        return order(locale).stream()
                .flatMap(candidate -> cache.bySlug(type, candidate.toLanguageTag(), slug).stream())
                .findFirst();
    }

    private List<Locale> order(Locale first) {
        if (locales.supported().get(0).equals(first)) {
            return locales.supported();
        }
        List<Locale> order = new ArrayList<>(locales.supported());
        order.remove(first);
        order.add(0, first);
        return order;
    }

    private static NotFoundException none(String idOrSlug) {
        return new NotFoundException("content.publication.none", idOrSlug);
    }
}
