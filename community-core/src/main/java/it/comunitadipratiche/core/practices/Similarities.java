package it.comunitadipratiche.core.practices;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.memory.Heap;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which practices are similar to one, and in what: those that used the same instrument, work on the same areas, in the
 * same place, with the same organizations or the same kind of them, and have come as far.
 */
@Guarded
@ApplicationScoped
public class Similarities {
    /** How many may be asked for. */
    public static final int MOST = 50;

    private static final int MORE = 7;
    private static final int PART_OF_HEAP = 50;
    private static final int OVERHEAD = 400;
    private static final int EACH = 1_000;

    private final Cache<String, Traits> traits = Caffeine.newBuilder()
            .maximumWeight(Heap.part(PART_OF_HEAP))
            .weigher((String etag, Traits one) -> OVERHEAD + one.weight())
            .build();
    private final Cache<Asked, List<Kept>> answers = Caffeine.newBuilder()
            .maximumWeight(Heap.part(PART_OF_HEAP))
            .weigher((Asked asked, List<Kept> kept) -> OVERHEAD + EACH * kept.size())
            .expireAfterWrite(Search.LABELS_MAY_BE_OLD)
            .build();
    private Publications publications;
    private Search search;
    private Territories territories;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected Similarities() {
        // for the CDI proxy
    }

    @Inject
    Similarities(Publications publications, Search search, Territories territories, Callers callers) {
        this.publications = publications;
        this.search = search;
        this.territories = territories;
        this.callers = callers;
    }

    /** All that an answer depends on, and the state of things it was found in. */
    private record Asked(Id practice, Locale locale, int limit, Audience reader, Search.State state) {}

    /** A similar practice, without its document. */
    private record Kept(PublicationKey key, int weight, List<Message> reasons) {}

    /**
     * The published practices that are similar to a published one, the most similar first, each with what it shares.
     *
     * @param practice its id or slug
     * @param limit how many at most
     * @throws it.comunitadipratiche.core.kernel.NotFoundException if there is no such practice to be seen
     * @throws it.comunitadipratiche.core.kernel.MovedException if the slug is an old one
     */
    @Anyone
    public List<Similar> to(String practice, Locale locale, int limit) {
        ReadyDocument one = publications.read(Practice.TYPE, practice, Optional.of(locale));
        Asked asked = new Asked(
                one.key().entry(), locale, limit, callers.current().audience(), search.state(List.of(Practice.TYPE)));
        List<Kept> known = answers.getIfPresent(asked);
        if (known != null) {
            return read(known);
        }
        List<Similar> found = find(one, locale, limit);
        answers.put(
                asked,
                found.stream()
                        .map(similar -> new Kept(similar.practice().key(), similar.weight(), similar.reasons()))
                        .toList());
        return found;
    }

    /** With their documents, which others may have withdrawn meanwhile. */
    private List<Similar> read(List<Kept> kept) {
        Map<PublicationKey, ReadyDocument> documents = new HashMap<>();
        publications
                .readAll(kept.stream().map(Kept::key).toList())
                .forEach(document -> documents.put(document.key(), document));
        return kept.stream()
                .flatMap(one -> Optional.ofNullable(documents.get(one.key()))
                        .map(document -> new Similar(document, one.weight(), one.reasons()))
                        .stream())
                .toList();
    }

    private List<Similar> find(ReadyDocument one, Locale locale, int limit) {
        Traits own = traits(one);
        Map<String, TerritoryDetails> places = own.places(territories);
        return candidates(one.key().entry(), own, places, locale, limit).stream()
                .map(other -> similar(own, places, other))
                .filter(similar -> !similar.reasons().isEmpty())
                .sorted(Comparator.comparingInt(Similar::weight).reversed())
                .limit(limit)
                .toList();
    }

    private Similar similar(Traits own, Map<String, TerritoryDetails> places, ReadyDocument document) {
        Traits other = traits(document);
        Optional<TerritoryDetails> smallest = other.places(territories).values().stream()
                .filter(place -> places.containsKey(place.code()))
                .max(Comparator.comparing(TerritoryDetails::level));
        return new Resemblance(own, other, smallest).similar(document);
    }

    /** The same document has the same traits. */
    private Traits traits(ReadyDocument document) {
        return traits.get(document.etag(), missing -> Traits.of(document));
    }

    /** Those that share the most, a few more than are wanted, for the index does not weigh all that counts. */
    private List<ReadyDocument> candidates(
            Id one, Traits own, Map<String, TerritoryDetails> places, Locale locale, int limit) {
        return search.alike(new TraitFilters(own, places).likeness(one, locale, limit + MORE));
    }
}
