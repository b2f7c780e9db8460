package it.comunitadipratiche.web.alerts;

import it.comunitadipratiche.core.alerts.SavedSearches;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Room;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Where the letters of alerts lead whoever wants no more of them, signed in or not. */
@ApplicationScoped
class EndRoom implements Room {
    private static final String PATH = "/alerts/end";
    private SavedSearches searches;

    @SuppressWarnings("NullAway.Init")
    protected EndRoom() {
        // for the CDI proxy
    }

    @Inject
    EndRoom(SavedSearches searches) {
        this.searches = searches;
    }

    @Override
    public Set<String> names() {
        return Set.of("alerts");
    }

    @Override
    public Answer show(Visit visit) {
        String token = token(visit);
        searches.look(token);
        return page(token, false, visit);
    }

    @Override
    public Answer take(Visit visit) {
        String token = token(visit);
        searches.silence(token);
        return page(token, true, visit);
    }

    private static Page page(String token, boolean done, Visit visit) {
        return Page.of(
                "alerts/end",
                Heading.of(visit.texts().of("alerts.end.title")).hidden(),
                new EndPage(visit.form(), visit.link(PATH), token, done, visit.link(OwnSearches.PATH)));
    }

    private static String token(Visit visit) {
        if (!visit.path().equals(PATH)) {
            throw new NotFoundException("web.page.unknown", visit.path());
        }
        return visit.parameter("token").orElse("");
    }
}
