package it.comunitadipratiche.core.alerts;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.search.Filter;
import it.comunitadipratiche.core.search.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A search to be saved, see {@link SavedSearchDetails}.
 *
 * @param name 1 to {@value #LONGEST_NAME} characters
 */
public record SavedSearchDraft(
        String name, List<String> types, Locale locale, String words, List<Filter> filters, Frequency frequency) {
    /** In characters. */
    public static final int LONGEST_NAME = 120;

    private static final int MOST_TYPES = 40;
    private static final int MOST_FILTERS = 20;
    private static final int LONGEST_FILTERS = 8_000;
    private static final Pattern NO_LINE = Pattern.compile("[\\p{Cntrl}\\s\\p{Z}]+");

    public SavedSearchDraft {
        name = line(name);
        types = types.stream().distinct().toList();
        words = line(words);
        filters = List.copyOf(filters);
    }

    private static String line(String text) {
        return NO_LINE.matcher(text).replaceAll(" ").strip();
    }

    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>(nameGaps(name));
        if (types.isEmpty() || types.size() > MOST_TYPES) {
            gaps.add(new Gap("/types", "alerts.types", MOST_TYPES));
        }
        if (words.length() > SearchQuery.MAX_TEXT) {
            gaps.add(new Gap("/q", "search.text", SearchQuery.MAX_TEXT));
        }
        if (filters.size() > MOST_FILTERS || filters.toString().length() > LONGEST_FILTERS) {
            gaps.add(new Gap("/filters", "alerts.filters", MOST_FILTERS));
        }
        return gaps;
    }

    static List<Gap> nameGaps(String name) {
        return name.isEmpty() || name.length() > LONGEST_NAME
                ? List.of(new Gap("/name", "alerts.name", LONGEST_NAME))
                : List.of();
    }

    SearchQuery query() {
        return SavedSearch.query(types, locale, words, filters);
    }

    @Override
    public String toString() {
        return "SavedSearchDraft" + types;
    }

    /** The words, if there are any. */
    public Optional<String> text() {
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }
}
