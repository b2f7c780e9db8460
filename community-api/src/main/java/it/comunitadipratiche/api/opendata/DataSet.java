package it.comunitadipratiche.api.opendata;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.search.SearchResults;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * The publications of a type in a language that somebody asked for, of which only a page is ever held.
 *
 * @param first the first page
 */
public record DataSet(ContentType type, Locale locale, SearchQuery query, SearchResults first, Search search) {

    /** Takes one publication. */
    @FunctionalInterface
    public interface Taker {
        void take(ReadyDocument document) throws IOException;
    }

    public void each(Taker taker) throws IOException {
        Optional<SearchResults> page = Optional.of(first);
        while (page.isPresent()) {
            for (ReadyDocument document : page.get().items()) {
                taker.take(document);
            }
            page = page.get().next().map(next -> search.find(query.from(next.encoded())));
        }
    }
}
