package it.comunitadipratiche.core.kernel;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Any number of texts in each language, by BCP 47 tag; {@code und} where no language is known. Texts are sorted. */
public record LocalizedTexts(SortedMap<String, List<String>> values) {
    public static final LocalizedTexts NONE = new LocalizedTexts(Collections.emptySortedMap());

    public LocalizedTexts {
        SortedMap<String, List<String>> sorted = new TreeMap<>();
        values.forEach((language, texts) -> {
            if (!texts.isEmpty()) {
                sorted.put(language, List.copyOf(new TreeSet<>(texts)));
            }
        });
        values = Collections.unmodifiableSortedMap(sorted);
    }

    public static LocalizedTexts of(Map<String, List<String>> values) {
        return new LocalizedTexts(new TreeMap<>(values));
    }

    /** Every text, whatever its language. */
    public Stream<String> all() {
        return values.values().stream().flatMap(List::stream);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
