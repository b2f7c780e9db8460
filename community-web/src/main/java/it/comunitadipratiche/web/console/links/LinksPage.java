package it.comunitadipratiche.web.console.links;

import it.comunitadipratiche.web.console.Paging;
import java.util.List;
import java.util.Optional;

/**
 * A part of the links of a kind.
 *
 * @param kind which links are shown
 */
public record LinksPage(String path, String kind, List<Tab> tabs, List<Row> rows, Paging paging) {

    public LinksPage {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
    }

    /** A way to the links of a kind. */
    public record Tab(String label, String path, boolean current) {}

    /**
     * A link.
     *
     * @param found what answered at the last visit, in words
     * @param when since when, or when it was visited, in words
     * @param leadsTo another address it leads to
     * @param places the publications it stands in
     * @param again where it is ordered to be visited again
     */
    public record Row(
            String url, String found, String when, Optional<String> leadsTo, List<Place> places, String again) {

        public Row {
            places = List.copyOf(places);
        }
    }

    /**
     * A publication that a link stands in.
     *
     * @param path of its page in the console
     * @param about its type and language
     */
    public record Place(String title, Optional<String> path, String about) {}
}
