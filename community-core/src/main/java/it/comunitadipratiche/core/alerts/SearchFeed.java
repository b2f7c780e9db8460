package it.comunitadipratiche.core.alerts;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.kernel.Id;
import java.util.List;
import java.util.Locale;

/**
 * What everybody may read of what a saved search finds.
 *
 * @param name of the search
 * @param items the newest first
 */
public record SearchFeed(Id id, String name, Locale locale, List<ReadyDocument> items) {

    public SearchFeed {
        items = List.copyOf(items);
    }
}
