package it.comunitadipratiche.web.account;

import it.comunitadipratiche.core.identity.Sessions;
import it.comunitadipratiche.core.identity.SignIn;
import it.comunitadipratiche.core.identity.openid.OpenIdSignIn;
import it.comunitadipratiche.core.identity.openid.Refusal;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Room;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Signing in, by password and by code, and out. */
@ApplicationScoped
class Door implements Room {
    private static final String HOME = "/me";
    private Sessions sessions;
    private OpenIdSignIn openId;

    @SuppressWarnings("NullAway.Init")
    protected Door() {
        // for the CDI proxy
    }

    @Inject
    Door(Sessions sessions, OpenIdSignIn openId) {
        this.sessions = sessions;
        this.openId = openId;
    }

    @Override
    public Set<String> names() {
        return Set.of("signin", "signout");
    }

    @Override
    public Answer show(Visit visit) {
        return switch (visit.path()) {
            case "/signin" -> signIn(200, visit, next(visit), refusals(visit));
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
            return signIn(
                    400,
                    visit,
                    Map.of("email", email, "next", visit.parameter("next").orElse("")),
                    Forms.problems(refusal, visit));
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

    private Page signIn(int status, Visit visit, Map<String, String> values, List<String> problems) {
        Map<String, String> all = new HashMap<>(values);
        openId.provider().ifPresent(name -> {
            all.put("provider", name);
            all.put("departure", visit.link("/openid") + asking(visit.parameter("next")));
        });
        return Forms.page(status, "signin", visit, all, problems);
    }

    /** Why somebody who came back from a provider did not get in. */
    private List<String> refusals(Visit visit) {
        return visit.parameter("refused").stream()
                .flatMap(name -> Arrays.stream(Refusal.values())
                        .filter(reason -> reason.name().equals(name)))
                .map(reason -> visit.texts()
                        .of("account.openid." + reason, openId.provider().orElse("OpenID")))
                .toList();
    }

    private static Answer enter(SignIn signIn, String refusal, Visit visit) {
        if (signIn instanceof SignIn.Refused) {
            throw new UnauthenticatedException(refusal);
        }
        return enter(signIn, visit.parameter("next"), visit);
    }

    /** Where somebody goes who got in: where they wanted to go, unless there is something left to do. */
    static Leaving enter(SignIn signIn, Optional<String> next, Visit visit) {
        if (signIn instanceof SignIn.CodeNeeded needed) {
            return Leaving.with(needed.secret(), visit.link("/signin/code") + asking(next));
        }
        if (signIn instanceof SignIn.SetUpNeeded needed) {
            return Leaving.with(needed.secret(), visit.link("/me/authenticator"));
        }
        if (signIn instanceof SignIn.SignedIn signedIn) {
            return Leaving.with(
                    signedIn.secret(), visit.link(next.filter(Door::isOwn).orElse(HOME)));
        }
        throw new UnauthenticatedException("identity.login.wrong");
    }

    private Answer signOut(Visit visit) {
        boolean abroad = visit.signed()
                .filter(signed -> openId.isFromProvider(signed.session().id()))
                .isPresent();
        visit.signed().ifPresent(signed -> sessions.end(signed.secret()));
        return Leaving.signedOut(visit.link(abroad ? "/openid/left" : "/"));
    }

    private static Map<String, String> next(Visit visit) {
        return Map.of("next", visit.parameter("next").orElse(""));
    }

    private static String asking(Optional<String> next) {
        return next.map(path -> "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                .orElse("");
    }

    /** Whether a path leads to this site alone. */
    private static boolean isOwn(String path) {
        return path.matches("/(?![/\\\\])[\\w/.~-]*");
    }

    /** As it was typed: blanks belong to it. */
    private static String password(Visit visit) {
        return Objects.requireNonNullElse(visit.request().getParameter("password"), "");
    }
}
