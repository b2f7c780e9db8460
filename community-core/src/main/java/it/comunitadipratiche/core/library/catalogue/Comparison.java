package it.comunitadipratiche.core.library.catalogue;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the materials that look like one, by its keys: as many steps as it has keys, however many materials there are. */
@ApplicationScoped
class Comparison {
    /** How many materials with the same key are looked at. */
    private static final int SAME = 10;

    /** A word that more materials have tells nothing. */
    private static final int COMMON = 50;

    private static final int LIKE = 69;
    private static final Map<Key.Kind, Sign> SIGNS = Map.of(
            Key.Kind.IDENTIFIER, Sign.SAME_IDENTIFIER,
            Key.Kind.FILE, Sign.SAME_FILE,
            Key.Kind.TITLE, Sign.SAME_TITLE);
    private CatalogueRepository repository;

    @SuppressWarnings("NullAway.Init")
    protected Comparison() {
        // for the CDI proxy
    }

    @Inject
    Comparison(CatalogueRepository repository) {
        this.repository = repository;
    }

    /** Why a material looks like another, and how sure that is. */
    record Found(Sign sign, int weight) {}

    /**
     * What looks like a material, by its id; the caller has a transaction.
     *
     * @param card of the material
     */
    Map<Long, Found> of(Card card, Map<Key.Kind, Set<String>> keys) {
        long entry = card.entry();
        Map<Long, Found> found = new LinkedHashMap<>();
        for (Key.Kind kind : List.of(Key.Kind.IDENTIFIER, Key.Kind.FILE, Key.Kind.TITLE)) {
            Sign sign = SIGNS.getOrDefault(kind, Sign.LIKE_TITLE);
            for (String text : keys.getOrDefault(kind, Set.of())) {
                if (kind != Key.Kind.TITLE || !Keys.isUndated(text)) {
                    repository
                            .holders(kind, text, entry, SAME)
                            .forEach(other -> found.putIfAbsent(other, new Found(sign, sign.weight())));
                }
            }
        }
        likeTitles(entry, keys, found);
        repository.linked(entry, List.copyOf(found.keySet())).forEach(found::remove);
        repository.cards(found.keySet()).stream()
                .filter(other -> isByTitle(found.get(other.entry())) && card.isFromElsewhere(other))
                .forEach(other -> found.remove(other.entry()));
        return found;
    }

    private static boolean isByTitle(@org.jspecify.annotations.Nullable Found found) {
        return found != null && (found.sign() == Sign.SAME_TITLE || found.sign() == Sign.LIKE_TITLE);
    }

    private void likeTitles(long entry, Map<Key.Kind, Set<String>> keys, Map<Long, Found> found) {
        Set<Long> candidates = new HashSet<>();
        for (String word : keys.getOrDefault(Key.Kind.WORD, Set.of())) {
            List<Long> holders = repository.holders(Key.Kind.WORD, word, entry, COMMON + 1);
            if (holders.size() <= COMMON) {
                candidates.addAll(holders);
            }
        }
        candidates.removeAll(found.keySet());
        Map<Long, Double> best = new HashMap<>();
        Set<String> own = keys.getOrDefault(Key.Kind.TITLE, Set.of());
        for (Key.Value title : repository.keys(candidates, Set.of(Key.Kind.TITLE))) {
            best.merge(title.entryId(), likeness(own, title.text()), Math::max);
        }
        best.forEach((other, likeness) -> {
            if (likeness >= TitleLikeness.TOLD) {
                found.put(other, new Found(Sign.LIKE_TITLE, (int) (likeness * LIKE)));
            }
        });
    }

    private static double likeness(Collection<String> titles, String other) {
        TitleLikeness theirs = new TitleLikeness(Keys.words(other));
        return titles.stream()
                .filter(title -> Keys.isUndated(title)
                        || Keys.isUndated(other)
                        || Keys.year(title).equals(Keys.year(other)))
                .mapToDouble(title -> new TitleLikeness(Keys.words(title)).to(theirs))
                .max()
                .orElse(0);
    }

    /** The keys of a material as they are kept. */
    Map<Key.Kind, Set<String>> kept(Id entry) {
        return repository.keys(List.of(entry.value()), Set.of(Key.Kind.values())).stream()
                .collect(Collectors.groupingBy(
                        Key.Value::kind, Collectors.mapping(Key.Value::text, Collectors.toSet())));
    }
}
