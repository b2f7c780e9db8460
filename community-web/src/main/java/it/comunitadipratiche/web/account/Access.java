package it.comunitadipratiche.web.account;

import it.comunitadipratiche.core.identity.AuthenticatorSetUp;
import it.comunitadipratiche.core.identity.EmailChanges;
import it.comunitadipratiche.core.identity.Passwords;
import it.comunitadipratiche.core.identity.SecondFactor;
import it.comunitadipratiche.core.identity.SessionState;
import it.comunitadipratiche.core.identity.Sessions;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Signed;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What lets one into one's own account: the address, the password and the second factor, each with a form to change it. */
@ApplicationScoped
class Access {
    private Passwords passwords;
    private EmailChanges changes;
    private SecondFactor secondFactor;
    private Sessions sessions;

    @SuppressWarnings("NullAway.Init")
    protected Access() {
        // for the CDI proxy
    }

    @Inject
    Access(Passwords passwords, EmailChanges changes, SecondFactor secondFactor, Sessions sessions) {
        this.passwords = passwords;
        this.changes = changes;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
    }

    Answer show(Signed signed, Visit visit) {
        return switch (visit.path()) {
            case "/me/address" -> Forms.page("address", visit, Map.of());
            case "/me/password" -> Forms.page("password", visit, Map.of());
            case "/me/authenticator" -> authenticator(signed, visit, Optional.of(secondFactor.prepare()), List.of());
            case "/me/authenticator/off" -> Forms.page("authenticator-off", visit, Map.of());
            case "/me/authenticator/codes" -> Forms.page("recovery-codes", visit, Map.of());
            default -> throw new NotFoundException("web.page.unknown", visit.path());
        };
    }

    Answer take(Signed signed, Visit visit) {
        return switch (visit.path()) {
            case "/me/address" -> askForAddress(visit);
            case "/me/password" -> changePassword(visit);
            case "/me/authenticator" -> enable(signed, visit);
            case "/me/authenticator/off" -> disable(visit);
            case "/me/authenticator/codes" -> renewCodes(visit);
            default -> throw new NotFoundException("web.page.unknown", visit.path());
        };
    }

    private Answer askForAddress(Visit visit) {
        String email = visit.parameter("email").orElse("");
        try {
            changes.ask(email, typed("password", visit), visit.address());
            return Forms.note("account.address-asked", "/me", "account.me.title", visit);
        } catch (CommunityException refusal) {
            return Forms.again("address", visit, Map.of("email", email), refusal);
        }
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
            Signed signed, Visit visit, Optional<AuthenticatorSetUp> setUp, List<String> problems) {
        boolean required = signed.session().state() == SessionState.AWAITS_SET_UP;
        return new Page(
                problems.isEmpty() ? 200 : 400,
                "account/authenticator",
                Heading.of(visit.texts().of("account.authenticator.title")).hidden(),
                new AuthenticatorPage(visit.form(), setUp, required, problems));
    }

    /** The session gains rights by it, so it gets another secret before the codes are shown. */
    private Answer enable(Signed signed, Visit visit) {
        try {
            List<String> codes = secondFactor.enable(code(visit));
            Page note = Forms.note("account.recovery", codes, "/me", "account.me.title", visit);
            return sessions.renew(signed.secret()).map(note::with).orElse(note);
        } catch (CommunityException refusal) {
            return authenticator(signed, visit, Optional.empty(), Forms.problems(refusal, visit));
        }
    }

    private Answer disable(Visit visit) {
        try {
            secondFactor.disable(typed("password", visit), code(visit));
            return Forms.note("account.authenticator-removed", "/me", "account.me.title", visit);
        } catch (CommunityException refusal) {
            return Forms.again("authenticator-off", visit, Map.of(), refusal);
        }
    }

    private Answer renewCodes(Visit visit) {
        try {
            List<String> codes = secondFactor.renewRecoveryCodes(code(visit));
            return Forms.note("account.codes-renewed", codes, "/me", "account.me.title", visit);
        } catch (CommunityException refusal) {
            return Forms.again("recovery-codes", visit, Map.of(), refusal);
        }
    }

    private static String code(Visit visit) {
        return visit.parameter("code").orElse("");
    }

    /** As it was typed: blanks belong to it. */
    private static String typed(String field, Visit visit) {
        return Objects.requireNonNullElse(visit.request().getParameter(field), "");
    }
}
