package it.comunitadipratiche.core.identity;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.plugin.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** What is known about people as holders of accounts. */
@ApplicationScoped
@Transactional
class AccountData implements PersonalData {
    private AccountRepository accounts;
    private TokenRepository tokens;
    private Event<AccountEvent> events;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected AccountData() {
        // for the CDI proxy
    }

    @Inject
    AccountData(AccountRepository accounts, TokenRepository tokens, Event<AccountEvent> events, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "identity.account";
    }

    @Override
    public LocalizedText purpose() {
        return LocalizedText.of(
                "Nome, indirizzo e-mail, lingua e token personali: servono per accedere e per firmare ciò che si fa.",
                "Name, e-mail address, language and personal tokens: needed to sign in and to sign what one does.");
    }

    @Override
    public JsonObject export(Id account) {
        return accounts.find(account)
                .filter(found -> !found.isErased())
                .map(found -> exported(found.details()))
                .orElse(JsonObject.EMPTY_JSON_OBJECT);
    }

    @Override
    public void erase(Id id) {
        accounts.find(id).filter(account -> !account.isErased()).ifPresent(account -> {
            accounts.demandAnotherAdministrator(account);
            Instant now = clock.instant();
            tokens.of(id).forEach(token -> token.erase(now));
            account.erase(now);
            accounts.flush();
            events.fire(new AccountEvent.Erased(id));
        });
    }

    private JsonObject exported(AccountDetails account) {
        JsonArrayBuilder roles = JSON.createArrayBuilder();
        account.roles().stream().sorted().forEach(role -> roles.add(role.name()));
        JsonArrayBuilder ownTokens = JSON.createArrayBuilder();
        tokens.of(account.id()).forEach(token -> ownTokens.add(exported(token.details())));
        return JSON.createObjectBuilder()
                .add("email", account.email())
                .add("displayName", account.displayName())
                .add("locale", account.locale().toLanguageTag())
                .add("roles", roles)
                .add("createdAt", account.createdAt().toString())
                .add("tokens", ownTokens)
                .build();
    }

    private static JsonObject exported(TokenDetails token) {
        return JSON.createObjectBuilder()
                .add("name", token.name())
                .add("createdAt", token.createdAt().toString())
                .add("expiresAt", token.expiresAt().toString())
                .build();
    }
}
