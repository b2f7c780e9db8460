package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.practices.Confirmations;
import it.comunitadipratiche.core.practices.PartnerQuestion;
import it.comunitadipratiche.web.account.Forms;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Room;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Where the letters to partners of practices lead: the organization says whether it is one. */
@ApplicationScoped
class ConfirmRoom implements Room {
    private static final String NAME = "confirm";

    private Confirmations confirmations;

    @SuppressWarnings("NullAway.Init")
    protected ConfirmRoom() {
        // for the CDI proxy
    }

    @Inject
    ConfirmRoom(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public Set<String> names() {
        return Set.of(NAME);
    }

    @Override
    public Answer show(Visit visit) {
        return page(200, confirmations.look(token(visit)), List.of(), visit);
    }

    @Override
    public Answer take(Visit visit) {
        try {
            return page(200, confirmations.answer(token(visit), visit.has("yes")), List.of(), visit);
        } catch (ConflictException refusal) {
            return page(409, confirmations.look(token(visit)), Forms.problems(refusal, visit), visit);
        }
    }

    private static Page page(int status, PartnerQuestion question, List<String> problems, Visit visit) {
        Heading heading = Heading.of(visit.texts().of("practices.confirm.title", question.practice()))
                .hidden();
        return new Page(
                status,
                "practices/confirm",
                heading,
                new ConfirmPage(visit.form(), token(visit), question, visit.plain(question.url()), problems));
    }

    private static String token(Visit visit) {
        if (visit.parts().size() > 1) {
            throw new NotFoundException("web.page.unknown", visit.path());
        }
        return visit.parameter("token").orElse("");
    }
}
