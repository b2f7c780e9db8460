package it.comunitadipratiche.web.account;

import it.comunitadipratiche.core.identity.AccountDetails;
import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.identity.AuthenticatorSetUp;
import it.comunitadipratiche.core.identity.Passwords;
import it.comunitadipratiche.core.identity.SecondFactor;
import it.comunitadipratiche.core.identity.SessionState;
import it.comunitadipratiche.core.identity.Sessions;
import it.comunitadipratiche.core.identity.Tokens;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Room;
import it.comunitadipratiche.web.page.Signed;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** One's own account: who one is here, where one is signed in, and the password and second factor that let one in. */
@ApplicationScoped
class Me implements Room {
    /** Where the link in a letter leads, signed in or not. */
    private static final String ADDRESS = "/me/email";

    private Accounts accounts;
    private Sessions sessions;
    private Tokens tokens;
    private Passwords passwords;
    private SecondFactor secondFactor;
    private Letters letters;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Me() {
        // for the CDI proxy
    }

    @Inject
    Me(
            Accounts accounts,
            Sessions sessions,
            Tokens tokens,
            Passwords passwords,
            SecondFactor secondFactor,
            Letters letters,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return Set.of("me");
    }

    @Override
    public Answer show(Visit visit) {
        if (visit.path().equals(ADDRESS)) {
            return letters.address(visit);
        }
        Signed signed = demandSigned(visit);
        if (signed.session().state() == SessionState.AWAITS_CODE) {
            return Leaving.to(visit.link("/signin/code"));
        }
        boolean mustSetUp = signed.session().state() == SessionState.AWAITS_SET_UP;
        if (mustSetUp && !visit.path().equals("/me/authenticator")) {
            return Leaving.to(visit.link("/me/authenticator"));
        }
        return switch (visit.path()) {
            case "/me" -> me(visit);
            case "/me/password" -> Forms.page("password", visit, Map.of());
            case "/me/authenticator" -> authenticator(visit, Optional.of(secondFactor.prepare()), mustSetUp, List.of());
            default -> throw new NotFoundException("web.page.unknown", visit.path());
        };
    }

    @Override
    public Answer take(Visit visit) {
        if (visit.path().equals(ADDRESS)) {
            return letters.confirm(visit);
        }
        Signed signed = demandSigned(visit);
        return switch (visit.path()) {
            case "/me/sessions" -> endSession(visit);
            case "/me/sessions/others" -> endOthers(visit);
            case "/me/tokens" -> revokeToken(visit);
            case "/me/password" -> changePassword(visit);
            case "/me/authenticator" -> enable(signed, visit);
            default -> throw new NotFoundException("web.page.unknown", visit.path());
        };
    }

    private static Signed demandSigned(Visit visit) {
        return visit.signed().orElseThrow(() -> new UnauthenticatedException("identity.unauthenticated"));
    }

    private Page me(Visit visit) {
        AccountDetails account = accounts.own();
        MePage page = new MePage(
                visit.form(),
                account,
                account.roles().stream()
                        .sorted()
                        .map(role -> visit.texts().of("role." + role))
                        .toList(),
                secondFactor.state(),
                sessions.own(),
                tokens.own().stream()
                        .filter(token -> token.isInForce(clock.instant()))
                        .toList());
        return Page.of(
                "account/me", Heading.of(visit.texts().of("account.me.title")).hidden(), page);
    }

    private Answer endSession(Visit visit) {
        sessions.revoke(id(visit));
        return Leaving.to(visit.link("/me"));
    }

    private Answer endOthers(Visit visit) {
        sessions.revokeOthers();
        return Leaving.to(visit.link("/me"));
    }

    private Answer revokeToken(Visit visit) {
        tokens.revoke(id(visit));
        return Leaving.to(visit.link("/me"));
    }

    private Answer changePassword(Visit visit) {
        try {
            passwords.change(typed("current", visit), typed("password", visit), false, visit.address());
            return Forms.note("account.password-changed", "/me", "account.me.title", visit);
        } catch (CommunityException refusal) {
            return Forms.again("password", visit, Map.of(), refusal);
        }
    }

    private static Page authenticator(
            Visit visit, Optional<AuthenticatorSetUp> setUp, boolean required, List<String> problems) {
        return new Page(
                problems.isEmpty() ? 200 : 400,
                "account/authenticator",
                Heading.of(visit.texts().of("account.authenticator.title")).hidden(),
                new AuthenticatorPage(visit.form(), setUp, required, problems));
    }

    /** The session gains rights by it, so it gets another secret before the codes are shown. */
    private Answer enable(Signed signed, Visit visit) {
        boolean required = signed.session().state() == SessionState.AWAITS_SET_UP;
        try {
            List<String> codes = secondFactor.enable(visit.parameter("code").orElse(""));
            Page note = Forms.note("account.recovery", codes, "/me", "account.me.title", visit);
            return sessions.renew(signed.secret()).map(note::with).orElse(note);
        } catch (CommunityException refusal) {
            return authenticator(visit, Optional.empty(), required, Forms.problems(refusal, visit));
        }
    }

    private static Id id(Visit visit) {
        return Id.tryParse(visit.parameter("id").orElse(""))
                .orElseThrow(() -> new NotFoundException("web.page.unknown", visit.path()));
    }

    private static String typed(String field, Visit visit) {
        return Objects.requireNonNullElse(visit.request().getParameter(field), "");
    }
}
