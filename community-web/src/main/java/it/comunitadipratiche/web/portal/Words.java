package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.web.page.Visit;
import java.util.Optional;

/** The words a page is asked for. */
final class Words {
    private Words() {}

    /** @throws InvalidInputException if they are too long to be looked for */
    static Optional<String> of(Visit visit) {
        if (visit.written("q").length() > SearchQuery.MAX_TEXT) {
            throw new InvalidInputException("q", "search.text", SearchQuery.MAX_TEXT);
        }
        return visit.parameter("q");
    }
}
