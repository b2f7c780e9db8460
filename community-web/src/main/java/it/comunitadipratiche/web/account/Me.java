package it.comunitadipratiche.web.account;

import it.comunitadipratiche.core.identity.AccountDetails;
import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.identity.NewToken;
import it.comunitadipratiche.core.identity.SecondFactor;
import it.comunitadipratiche.core.identity.SessionState;
import it.comunitadipratiche.core.identity.Sessions;
import it.comunitadipratiche.core.identity.Tokens;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import it.comunitadipratiche.web.alerts.OwnSearches;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One's own account: who one is here, where one is signed in, and what lets oneself and one's programs in. */
@ApplicationScoped
class Me implements Room {
    /** Where the link in a letter leads, signed in or not. */
    private static final String ADDRESS = "/me/email";

    private static final String SET_UP = "/me/authenticator";
    private static final String NEW_TOKEN = "/me/tokens/new";
    private static final Set<Integer> LIVES = Set.of(30, 90, 365);

    private Accounts accounts;
    private Sessions sessions;
    private Tokens tokens;
    private SecondFactor secondFactor;
    private Access access;
    private Letters letters;
    private OwnSearches searches;
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
            SecondFactor secondFactor,
            Access access,
            Letters letters,
            OwnSearches searches,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.secondFactor = secondFactor;
        this.access = access;
        this.letters = letters;
        this.searches = searches;
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
        SessionState state = signed.session().state();
        if (state == SessionState.AWAITS_CODE) {
            return Leaving.to(visit.link("/signin/code"));
        }
        if (state == SessionState.AWAITS_SET_UP && !visit.path().equals(SET_UP)) {
            return Leaving.to(visit.link(SET_UP));
        }
        return switch (visit.path()) {
            case "/me" -> me(visit);
            case NEW_TOKEN -> Forms.page("token", visit, Map.of());
            default -> searches.answers(visit) ? searches.show(visit) : access.show(signed, visit);
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
            case NEW_TOKEN -> makeToken(visit);
            default -> searches.answers(visit) ? searches.take(visit) : access.take(signed, visit);
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

    /** A program may read what its owner may, or do all that its owner may. */
    private Answer makeToken(Visit visit) {
        String name = visit.parameter("name").orElse("");
        Set<String> scopes = visit.parameter("may").filter("all"::equals).isPresent() ? Set.of("*") : Set.<String>of();
        try {
            String token = tokens.create(new NewToken(name, scopes, life(visit).map(life -> clock.instant()
                            .plus(life))))
                    .bearer();
            return Forms.note("account.token-made", List.of(token), "/me", "account.me.title", visit);
        } catch (CommunityException refusal) {
            return Forms.again("token", visit, Map.of("name", name), refusal);
        }
    }

    private static Optional<Duration> life(Visit visit) {
        return LIVES.stream()
                .filter(days -> visit.parameter("days").equals(Optional.of(days.toString())))
                .map(Duration::ofDays)
                .findFirst();
    }

    private static Id id(Visit visit) {
        return Id.tryParse(visit.parameter("id").orElse(""))
                .orElseThrow(() -> new NotFoundException("web.page.unknown", visit.path()));
    }
}
