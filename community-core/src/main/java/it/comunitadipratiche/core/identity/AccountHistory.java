package it.comunitadipratiche.core.identity;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.kernel.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Collection;

/** Writes what happens to accounts and their sessions into the audit trail, in the same transaction. */
@ApplicationScoped
class AccountHistory {
    private AuditTrail audit;

    @SuppressWarnings("NullAway.Init")
    protected AccountHistory() {
        // for the CDI proxy
    }

    @Inject
    AccountHistory(AuditTrail audit) {
        this.audit = audit;
    }

    void on(@Observes AccountEvent.Created event) {
        note(
                "account.created",
                event,
                JSON.createObjectBuilder().add("roles", roles(event.roles())).build());
    }

    void on(@Observes AccountEvent.ProfileChanged event) {
        note("account.profileChanged", event, JsonObject.EMPTY_JSON_OBJECT);
    }

    void on(@Observes AccountEvent.RolesChanged event) {
        note(
                "account.rolesChanged",
                event,
                JSON.createObjectBuilder()
                        .add("before", roles(event.before()))
                        .add("after", roles(event.after()))
                        .build());
    }

    void on(@Observes AccountEvent.Deactivated event) {
        note("account.deactivated", event, JsonObject.EMPTY_JSON_OBJECT);
    }

    void on(@Observes AccountEvent.Reactivated event) {
        note("account.reactivated", event, JsonObject.EMPTY_JSON_OBJECT);
    }

    void on(@Observes AccountEvent.PasswordChanged event) {
        note("account.passwordChanged", event, JsonObject.EMPTY_JSON_OBJECT);
    }

    void on(@Observes AccountEvent.Erased event) {
        note("account.erased", event, JsonObject.EMPTY_JSON_OBJECT);
    }

    void on(@Observes AccountEvent.TokenCreated event) {
        note(
                "account.tokenCreated",
                event,
                JSON.createObjectBuilder(token(event.token()))
                        .add("scopes", JSON.createArrayBuilder(sorted(event.scopes())))
                        .build());
    }

    void on(@Observes AccountEvent.TokenRevoked event) {
        note("account.tokenRevoked", event, token(event.token()));
    }

    void on(@Observes AccountEvent.SecondFactorEnabled event) {
        note("account.secondFactorEnabled", event, JsonObject.EMPTY_JSON_OBJECT);
    }

    void on(@Observes AccountEvent.SecondFactorDisabled event) {
        note("account.secondFactorDisabled", event, JsonObject.EMPTY_JSON_OBJECT);
    }

    void on(@Observes AccountEvent.RecoveryCodesRenewed event) {
        note("account.recoveryCodesRenewed", event, JsonObject.EMPTY_JSON_OBJECT);
    }

    void on(@Observes AccountEvent.RecoveryCodeUsed event) {
        note("account.recoveryCodeUsed", event, JsonObject.EMPTY_JSON_OBJECT);
    }

    void on(@Observes SessionEvent.Begun event) {
        JsonObject details = JSON.createObjectBuilder(session(event))
                .add("secondFactor", event.secondFactor())
                .build();
        note("account.signedIn", event.account(), details);
    }

    void on(@Observes SessionEvent.CodeRefused event) {
        note("account.codeRefused", event.account(), session(event));
    }

    void on(@Observes SessionEvent.Ended event) {
        note("account.sessionEnded", event.account(), session(event));
    }

    private void note(String action, AccountEvent event, JsonObject details) {
        note(action, event.account(), details);
    }

    private void note(String action, Id account, JsonObject details) {
        audit.record(action, new Ref("account", account), details);
    }

    private static JsonObject session(SessionEvent event) {
        return JSON.createObjectBuilder()
                .add("session", event.session().toString())
                .build();
    }

    private static JsonObject token(Id token) {
        return JSON.createObjectBuilder().add("token", token.toString()).build();
    }

    private static JsonArray roles(Collection<Role> roles) {
        return JSON.createArrayBuilder(sorted(roles.stream().map(Role::name).toList()))
                .build();
    }

    private static Collection<String> sorted(Collection<String> names) {
        return names.stream().sorted().toList();
    }
}
