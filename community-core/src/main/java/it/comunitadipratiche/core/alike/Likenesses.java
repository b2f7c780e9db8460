package it.comunitadipratiche.core.alike;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.memory.Heap;
import it.comunitadipratiche.core.search.Filter;
import it.comunitadipratiche.core.search.Likeness;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which publications of its type are like one, and in what. */
@Guarded
@ApplicationScoped
public class Likenesses {
    /** How many may be asked for. */
    public static final int MOST = 50;

    private static final int MORE = 5;
    private static final int MOST_VALUES = 50;
    private static final int MOST_REASONS = 4;
    private static final int NAMES_IT = 5;
    private static final int TERM = 3;
    private static final int NORM = 3;
    private static final int NAMED = 2;
    private static final int PART_OF_HEAP = 100;
    private static final int OVERHEAD = 400;
    private static final int EACH = 1_000;

    private final Cache<Asked, List<Kept>> answers = Caffeine.newBuilder()
            .maximumWeight(Heap.part(PART_OF_HEAP))
            .weigher((Asked asked, List<Kept> kept) -> OVERHEAD + EACH * kept.size())
            .expireAfterWrite(Search.LABELS_MAY_BE_OLD)
            .build();
    private Publications publications;
    private ContentTypes types;
    private Search search;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected Likenesses() {
        // for the CDI proxy
    }

    @Inject
    Likenesses(Publications publications, ContentTypes types, Search search, Callers callers) {
        this.publications = publications;
        this.types = types;
        this.search = search;
        this.callers = callers;
    }

    private record Asked(Id entry, Locale locale, int limit, Audience reader, Search.State state) {}

    private record Kept(PublicationKey key, int weight, List<Message> reasons) {}

    /**
     * The publications that are like one, those that share the most first, each with what it shares.
     *
     * @param type the name of its content type
     * @param limit how many at most
     * @throws it.comunitadipratiche.core.kernel.NotFoundException if there is no such publication to be seen
     * @throws it.comunitadipratiche.core.kernel.MovedException if the slug is an old one
     */
    @Anyone
    public List<Alike> to(String type, String idOrSlug, Locale locale, int limit) {
        ReadyDocument one = publications.read(type, idOrSlug, Optional.of(locale));
        Asked asked = new Asked(
                one.key().entry(),
                one.key().locale(),
                limit,
                callers.current().audience(),
                search.state(List.of(type)));
        List<Kept> known = answers.getIfPresent(asked);
        if (known == null) {
            known = find(one, types.get(type), limit);
            answers.put(asked, known);
        }
        return read(known);
    }

    private List<Alike> read(List<Kept> kept) {
        Map<PublicationKey, ReadyDocument> documents = new HashMap<>();
        publications
                .readAll(kept.stream().map(Kept::key).toList())
                .forEach(document -> documents.put(document.key(), document));
        return kept.stream()
                .flatMap(one -> Optional.ofNullable(documents.get(one.key()))
                        .map(document -> new Alike(document, one.weight(), one.reasons()))
                        .stream())
                .toList();
    }

    private List<Kept> find(ReadyDocument one, ContentType type, int limit) {
        Traits own = Traits.of(one, type);
        return candidates(one, own, type, limit + MORE).stream()
                .map(other -> compare(one, own, other, Traits.of(other, type)))
                .filter(kept -> kept.weight() > 0)
                .sorted(Comparator.comparingInt(Kept::weight)
                        .reversed()
                        .thenComparing(kept -> kept.key().entry(), Comparator.reverseOrder()))
                .limit(limit)
                .toList();
    }

    private static Kept compare(ReadyDocument one, Traits own, ReadyDocument document, Traits other) {
        List<Message> reasons = new ArrayList<>();
        int weight = 0;
        if (own.named().containsKey(document.key().entry().toString())) {
            reasons.add(new Message("alike.named-here"));
            weight += NAMES_IT;
        }
        if (other.named().containsKey(one.key().entry().toString())) {
            reasons.add(new Message("alike.names-this"));
            weight += NAMES_IT;
        }
        weight += TERM * shared("alike.term", own.terms(), other.terms(), reasons);
        weight += NORM * shared("alike.norm", own.norms(), other.norms(), reasons);
        weight += NAMED * shared("alike.named", own.named(), other.named(), reasons);
        return new Kept(document.key(), weight, reasons.subList(0, Math.min(reasons.size(), MOST_REASONS)));
    }

    private static int shared(String code, Map<String, String> own, Map<String, String> other, List<Message> reasons) {
        List<String> labels = own.entrySet().stream()
                .filter(entry -> other.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        labels.forEach(label -> reasons.add(new Message(code, label)));
        return labels.size();
    }

    /** Those that share the most, as the index knows it. */
    private List<ReadyDocument> candidates(ReadyDocument one, Traits own, ContentType type, int limit) {
        Map<Filter, Integer> shared = new LinkedHashMap<>();
        type.fields().stream()
                .filter(field -> field.audience() == Audience.PUBLIC)
                .forEach(field -> shared(own, field, shared));
        own.named().keySet().forEach(named -> {
            shared.put(Filter.eq(SearchQuery.NAMES, named), NAMED);
            shared.put(Filter.eq("id", named), NAMES_IT);
        });
        shared.put(Filter.eq(SearchQuery.NAMES, one.key().entry().toString()), NAMES_IT);
        Map<Filter, Integer> most = new LinkedHashMap<>();
        shared.entrySet().stream().limit(MOST_VALUES).forEach(filter -> most.put(filter.getKey(), filter.getValue()));
        return search.alike(new Likeness(
                type.name(),
                one.key().locale(),
                one.key().entry(),
                most.keySet().stream().map(List::of).toList(),
                most,
                limit));
    }

    private static void shared(Traits own, Field field, Map<Filter, Integer> shared) {
        switch (field.valueKind()) {
            case TERM -> own.termsOf(field.name()).forEach(term -> shared.put(Filter.eq(field.name(), term), TERM));
            case LEGAL_REFERENCE ->
                own.norms().keySet().forEach(norm -> shared.put(Filter.eq(field.name(), norm), NORM));
            default -> {
                // others are not like it by the rest
            }
        }
    }
}
