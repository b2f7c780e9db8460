package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.unanswered.Unanswered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Notices what people look for in vain: plain words, narrowed to nothing. */
@ApplicationScoped
class InVain {
    private Unanswered unanswered;

    @SuppressWarnings("NullAway.Init")
    protected InVain() {
        // for the CDI proxy
    }

    @Inject
    InVain(Unanswered unanswered) {
        this.unanswered = unanswered;
    }

    void note(SearchQuery query, SearchResults results) {
        if (results.items().isEmpty()
                && query.text().isPresent()
                && query.filters().isEmpty()
                && query.cursor().isEmpty()) {
            unanswered.note(query.text().get(), query.locale());
        }
    }
}
