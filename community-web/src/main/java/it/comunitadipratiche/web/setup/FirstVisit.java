package it.comunitadipratiche.web.setup;

import it.comunitadipratiche.core.identity.AccountProfile;
import it.comunitadipratiche.core.identity.Setup;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.web.account.Forms;
import it.comunitadipratiche.web.account.NotePage;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Room;
import it.comunitadipratiche.web.page.Texts;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The page behind the set-up link: it makes the first administrator, once. */
@ApplicationScoped
class FirstVisit implements Room {
    private Setup setup;

    @SuppressWarnings("NullAway.Init")
    protected FirstVisit() {
        // for the CDI proxy
    }

    @Inject
    FirstVisit(Setup setup) {
        this.setup = setup;
    }

    @Override
    public Set<String> names() {
        return Set.of("setup");
    }

    @Override
    public Page show(Visit visit) {
        demandPath(visit);
        return setup.isOpen() ? form(200, List.of(), visit) : note(404, "setup.over", visit);
    }

    @Override
    public Page take(Visit visit) {
        demandPath(visit);
        try {
            AccountProfile profile = new AccountProfile(said("email", visit), said("name", visit), visit.language());
            setup.complete(said("token", visit), profile, password(visit));
            return note(200, "setup.done", visit);
        } catch (CommunityException refusal) {
            return form(400, Forms.problems(refusal, visit), visit);
        }
    }

    private static Page form(int status, List<String> problems, Visit visit) {
        SetUpPage page = new SetUpPage(said("token", visit), said("name", visit), said("email", visit), problems);
        return new Page(status, "setup/form", heading(visit), page);
    }

    private static Page note(int status, String text, Visit visit) {
        Texts texts = visit.texts();
        NotePage note = new NotePage(
                texts.of("setup.title"),
                texts.of(text),
                List.of(),
                visit.link("/signin"),
                texts.of("account.signin.title"));
        return new Page(status, "account/note", heading(visit), note);
    }

    private static Heading heading(Visit visit) {
        return Heading.of(visit.texts().of("setup.title")).hidden();
    }

    private static void demandPath(Visit visit) {
        if (visit.parts().size() > 1) {
            throw new NotFoundException("web.page.unknown", visit.path());
        }
    }

    private static String said(String field, Visit visit) {
        return visit.parameter(field).orElse("");
    }

    /** As it was typed: blanks belong to it. */
    private static String password(Visit visit) {
        return Objects.requireNonNullElse(visit.request().getParameter("password"), "");
    }
}
