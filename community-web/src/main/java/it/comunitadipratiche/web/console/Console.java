package it.comunitadipratiche.web.console;

import gg.jte.Content;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.identity.SessionState;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Room;
import it.comunitadipratiche.web.page.Signed;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The room of staff and editors: shows who comes in to the desk that does what they want. */
@ApplicationScoped
class Console implements Room {
    private Desks desks;
    private Dashboard dashboard;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected Console() {
        // for the CDI proxy
    }

    @Inject
    Console(Desks desks, Dashboard dashboard, Callers callers) {
        this.desks = desks;
        this.dashboard = dashboard;
        this.callers = callers;
    }

    @Override
    public Set<String> names() {
        return Set.of("console");
    }

    @Override
    public Answer show(Visit visit) {
        return enter(visit, () -> dashboard.page(visit), desk -> desk.show(visit));
    }

    @Override
    public Answer take(Visit visit) {
        return enter(visit, () -> Leaving.to(visit.link("/console")), desk -> desk.take(visit));
    }

    private Answer enter(Visit visit, Supplier<Answer> atTheDoor, Function<Desk, Answer> work) {
        Signed signed = visit.signed().orElseThrow(() -> new UnauthenticatedException("identity.unauthenticated"));
        if (signed.session().state() == SessionState.AWAITS_CODE) {
            return Leaving.to(visit.link("/signin/code"));
        }
        if (signed.session().state() == SessionState.AWAITS_SET_UP) {
            return Leaving.to(visit.link("/me/authenticator"));
        }
        if (!desks.isOpenFor(callers.current())) {
            throw new ForbiddenException("console.closed");
        }
        if (visit.parts().size() < 2) {
            return framed(atTheDoor.get(), visit);
        }
        Seat seat = desks.find(visit.parts().get(1))
                .orElseThrow(() -> new NotFoundException("web.page.unknown", visit.path()));
        if (!seat.isOpenFor(callers.current())) {
            throw new ForbiddenException("identity.forbidden", seat.permission());
        }
        return framed(work.apply(seat.desk()), visit);
    }

    /** A page of the console with the rest of the console around it; other pages, and the way to one, as they are. */
    private Answer framed(Answer answer, Visit visit) {
        if (!(answer instanceof Page page)) {
            return answer;
        }
        boolean made = page.matter() instanceof Content;
        if (!made && !page.template().startsWith("console/")) {
            return answer;
        }
        Sheet<Object> sheet =
                new Sheet<>(visit.form(), desks.menu(callers.current(), visit), note(visit), page.matter());
        String template = made ? "console/made" : page.template();
        return new Page(page.status(), template, page.heading().hidden(), sheet, page.secret());
    }

    /** What was done on the page one comes from. */
    private static Optional<String> note(Visit visit) {
        return visit.parameter("done")
                .filter(key -> key.matches("[a-z-]{1,40}"))
                .map(key -> visit.texts().of("console.done." + key))
                .filter(text -> !text.startsWith("console.done."));
    }
}
