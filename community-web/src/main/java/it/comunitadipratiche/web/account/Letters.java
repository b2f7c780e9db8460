package it.comunitadipratiche.web.account;

import it.comunitadipratiche.core.identity.EmailChanges;
import it.comunitadipratiche.core.identity.Invitations;
import it.comunitadipratiche.core.identity.PasswordResets;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Room;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Where the links in letters lead: an invitation, another password, another address. */
@ApplicationScoped
class Letters implements Room {
    private Invitations invitations;
    private PasswordResets resets;
    private EmailChanges changes;

    @SuppressWarnings("NullAway.Init")
    protected Letters() {
        // for the CDI proxy
    }

    @Inject
    Letters(Invitations invitations, PasswordResets resets, EmailChanges changes) {
        this.invitations = invitations;
        this.resets = resets;
        this.changes = changes;
    }

    @Override
    public Set<String> names() {
        return Set.of("invitation", "password");
    }

    @Override
    public Answer show(Visit visit) {
        String token = token(visit);
        return switch (visit.path()) {
            case "/password/forgotten" -> Forms.page("forgotten", visit, Map.of());
            case "/password/reset" -> {
                resets.demandGood(token);
                yield Forms.page("reset", visit, Map.of("token", token));
            }
            case "/invitation" ->
                Forms.page(
                        "invitation",
                        visit,
                        Map.of("token", token, "email", invitations.look(token).email()));
            default -> throw new NotFoundException("web.page.unknown", visit.path());
        };
    }

    @Override
    public Answer take(Visit visit) {
        return switch (visit.path()) {
            case "/password/forgotten" -> forgotten(visit);
            case "/password/reset" -> reset(visit);
            case "/invitation" -> accept(visit);
            default -> throw new NotFoundException("web.page.unknown", visit.path());
        };
    }

    private Answer forgotten(Visit visit) {
        String email = visit.parameter("email").orElse("");
        try {
            resets.ask(email, visit.address());
            return Forms.note("account.asked", "/signin", "account.signin.title", visit);
        } catch (CommunityException refusal) {
            return Forms.again("forgotten", visit, Map.of("email", email), refusal);
        }
    }

    private Answer reset(Visit visit) {
        try {
            resets.complete(token(visit), password(visit));
            return Forms.note("account.password-changed", "/signin", "account.signin.title", visit);
        } catch (CommunityException refusal) {
            return Forms.again("reset", visit, Map.of("token", token(visit)), refusal);
        }
    }

    private Answer accept(Visit visit) {
        String name = visit.parameter("name").orElse("");
        String email = invitations.look(token(visit)).email();
        try {
            invitations.accept(token(visit), name, password(visit));
            return Forms.note("account.welcome", "/signin", "account.signin.title", visit);
        } catch (CommunityException refusal) {
            return Forms.again(
                    "invitation", visit, Map.of("token", token(visit), "email", email, "name", name), refusal);
        }
    }

    /** Asks whether an address is to be the account's. */
    Answer address(Visit visit) {
        return Forms.page("email", visit, Map.of("token", token(visit)));
    }

    /** Makes an address the account's. */
    Answer confirm(Visit visit) {
        try {
            changes.confirm(token(visit));
            return Forms.note("account.email-changed", "/signin", "account.signin.title", visit);
        } catch (CommunityException refusal) {
            return Forms.again("email", visit, Map.of("token", token(visit)), refusal);
        }
    }

    private static String token(Visit visit) {
        return visit.parameter("token").orElse("");
    }

    private static String password(Visit visit) {
        return Objects.requireNonNullElse(visit.request().getParameter("password"), "");
    }
}
