package it.comunitadipratiche.api.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The newest publications of a collection, ready to be written.
 *
 * @param id for ever
 * @param self its own address
 * @param alternate the page that shows the same to people
 * @param updated when the newest change was
 */
record Feed(
        String id,
        String title,
        Locale locale,
        String self,
        String alternate,
        Instant updated,
        List<FeedEntry> entries) {

    /**
     * A publication in a feed.
     *
     * @param id for ever
     * @param html its text with whole addresses; empty if it has none
     */
    record FeedEntry(
            String id,
            String title,
            String address,
            Instant published,
            Instant updated,
            List<String> authors,
            List<FeedTerm> terms,
            String summary,
            String html) {}

    /** A term an entry is filed under: the address of its vocabulary, its code and its label. */
    record FeedTerm(String scheme, String code, String label) {}
}
