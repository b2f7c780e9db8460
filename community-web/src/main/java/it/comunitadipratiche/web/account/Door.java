package it.comunitadipratiche.web.account;

import it.comunitadipratiche.core.identity.Sessions;
import it.comunitadipratiche.core.identity.SignIn;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Room;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Signing in, by password and by code, and out. */
@ApplicationScoped
class Door implements Room {
    private static final String HOME = "/me";
    private Sessions sessions;

    @SuppressWarnings("NullAway.Init")
    protected Door() {
        // for the CDI proxy
    }

    @Inject
    Door(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Set<String> names() {
        return Set.of("signin", "signout");
    }

    @Override
    public Answer show(Visit visit) {
        return switch (visit.path()) {
            case "/signin" -> Forms.page("signin", visit, next(visit));
            case "/signin/code" ->
                visit.signed().isPresent() ? Forms.page("code", visit, next(visit)) : Leaving.to(visit.link("/signin"));
            case "/signout" -> Leaving.to(visit.link("/"));
            default -> throw new NotFoundException("web.page.unknown", visit.path());
        };
    }

    @Override
    public Answer take(Visit visit) {
        return switch (visit.path()) {
            case "/signin" -> signIn(visit);
            case "/signin/code" -> confirm(visit);
            case "/signout" -> signOut(visit);
            default -> throw new NotFoundException("web.page.unknown", visit.path());
        };
    }

    private Answer signIn(Visit visit) {
        String email = visit.parameter("email").orElse("");
        try {
            String browser = Objects.requireNonNullElse(visit.request().getHeader("User-Agent"), "");
            SignIn signIn = sessions.begin(email, password(visit), visit.address(), browser);
            visit.signed().ifPresent(before -> sessions.end(before.secret()));
            return enter(signIn, "identity.login.wrong", visit);
        } catch (CommunityException refusal) {
            return Forms.again(
                    "signin",
                    visit,
                    Map.of("email", email, "next", visit.parameter("next").orElse("")),
                    refusal);
        }
    }

    private Answer confirm(Visit visit) {
        String secret = visit.signed().map(signed -> signed.secret()).orElse("");
        try {
            return enter(sessions.confirm(secret, visit.parameter("code").orElse("")), "web.account.code.wrong", visit);
        } catch (CommunityException refusal) {
            return Forms.again("code", visit, next(visit), refusal);
        }
    }

    private static Answer enter(SignIn signIn, String refusal, Visit visit) {
        if (signIn instanceof SignIn.CodeNeeded needed) {
            String next = visit.parameter("next")
                    .map(path -> "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                    .orElse("");
            return Leaving.with(needed.secret(), visit.link("/signin/code") + next);
        }
        if (signIn instanceof SignIn.SetUpNeeded needed) {
            return Leaving.with(needed.secret(), visit.link("/me/authenticator"));
        }
        if (signIn instanceof SignIn.SignedIn signedIn) {
            return Leaving.with(signedIn.secret(), visit.link(target(visit).orElse(HOME)));
        }
        throw new UnauthenticatedException(refusal);
    }

    private Answer signOut(Visit visit) {
        visit.signed().ifPresent(signed -> sessions.end(signed.secret()));
        return Leaving.signedOut(visit.link("/"));
    }

    private static Map<String, String> next(Visit visit) {
        return Map.of("next", visit.parameter("next").orElse(""));
    }

    /** Where somebody wanted to go, on this site alone. */
    private static Optional<String> target(Visit visit) {
        return visit.parameter("next").filter(path -> path.matches("/(?![/\\\\])[\\w/.~-]*"));
    }

    /** As it was typed: blanks belong to it. */
    private static String password(Visit visit) {
        return Objects.requireNonNullElse(visit.request().getParameter("password"), "");
    }
}
