package it.comunitadipratiche.core.alerts;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.search.Filter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A saved search as its owner sees it.
 *
 * @param types the content types it looks among, at least one
 * @param locale in which it looks
 * @param words empty if it looks for none
 * @param feed what stands for it in the address of its feed; whoever knows it can read the feed
 */
public record SavedSearchDetails(
        Id id,
        long version,
        String name,
        List<String> types,
        Locale locale,
        String words,
        List<Filter> filters,
        Frequency frequency,
        String feed,
        Instant createdAt) {

    public SavedSearchDetails {
        types = List.copyOf(types);
        filters = List.copyOf(filters);
    }

    @Override
    public String toString() {
        return "SavedSearchDetails[" + id + "]";
    }
}
