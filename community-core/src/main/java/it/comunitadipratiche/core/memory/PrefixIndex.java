package it.comunitadipratiche.core.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;

/** Finds things by the beginning of one of their names or of a word of it. */
public class PrefixIndex<T> {
    private static final int EXACT = 0;
    private static final int BEGINNING = 1;
    private static final int WORD = 2;

    private final List<Entry<T>> entries;

    private PrefixIndex(List<Entry<T>> entries) {
        this.entries = entries;
    }

    /**
     * The things whose names begin with a text, or have a word that does: those named exactly so first, then those
     * that begin with it, then the others, each in the order given.
     */
    public List<T> search(String text, Predicate<T> wanted, Comparator<? super T> order, int limit) {
        String prefix = SearchKey.of(text);
        IdentityHashMap<T, Integer> ranks = new IdentityHashMap<>();
        for (int i = firstFrom(prefix); i < entries.size(); i++) {
            Entry<T> entry = entries.get(i);
            if (!entry.key.startsWith(prefix)) {
                break;
            }
            if (wanted.test(entry.item)) {
                ranks.merge(entry.item, rank(entry, prefix), Math::min);
            }
        }
        return ranks.keySet().stream()
                .sorted(Comparator.<T>comparingInt(ranks::get).thenComparing(order))
                .limit(limit)
                .toList();
    }

    private static int rank(Entry<?> entry, String prefix) {
        if (!entry.whole) {
            return WORD;
        }
        return entry.key.length() == prefix.length() ? EXACT : BEGINNING;
    }

    private int firstFrom(String prefix) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).key.compareTo(prefix) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private record Entry<T>(String key, boolean whole, T item) {}

    /** Gathers the names of the things to find. */
    public static class Builder<T> {
        private final List<Entry<T>> entries = new ArrayList<>();

        public void add(String name, T item) {
            boolean whole = true;
            for (String key : SearchKey.all(name)) {
                entries.add(new Entry<>(key, whole, item));
                whole = false;
            }
        }

        public PrefixIndex<T> build() {
            entries.sort(Comparator.comparing(Entry::key));
            return new PrefixIndex<>(List.copyOf(entries));
        }
    }
}
