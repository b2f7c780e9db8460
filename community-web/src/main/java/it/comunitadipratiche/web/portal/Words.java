package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.web.page.Visit;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words a page is asked for. */
final class Words {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\p{Cs}]+");

    private Words() {}

    /** @throws InvalidInputException if they are too long to be looked for */
    static Optional<String> of(Visit visit) {
        if (visit.written("q").length() > SearchQuery.MAX_TEXT) {
            throw new InvalidInputException("q", "search.text", SearchQuery.MAX_TEXT);
        }
        return visit.parameter("q")
                .map(words -> CONTROLS.matcher(words).replaceAll(" ").strip())
                .filter(words -> !words.isEmpty());
    }
}
