package it.comunitadipratiche.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class AccountDataEmbeddedTest {
    private final Accounts accounts;
    private final Tokens tokens;
    private final Permissions permissions;
    private final Callers callers;
    private final AccountData data;

    AccountDataEmbeddedTest(
            Accounts accounts, Tokens tokens, Permissions permissions, Callers callers, AccountData data) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.permissions = permissions;
        this.callers = callers;
        this.data = data;
    }

    @Test
    void exportsWhatIsKeptAndNoSecret() {
        AccountDetails ada = accounts.create(People.named("Ada", Role.MEMBER));
        IssuedToken token = issue(ada);
        JsonObject exported = data.export(ada.id());
        assertThat(exported.getString("email")).isEqualTo(ada.email());
        assertThat(exported.getString("displayName")).isEqualTo("Ada");
        assertThat(exported.getJsonArray("tokens").getJsonObject(0).getString("name"))
                .isEqualTo("il mio portatile");
        assertThat(exported.toString()).doesNotContain("argon2").doesNotContain(token.bearer());
        assertThat(data.export(Id.next())).isEmpty();
    }

    @Test
    void erasesThePersonAndKeepsTheIdForWhatRefersToIt() {
        NewAccount wanted = People.named("Ada", Role.MEMBER);
        AccountDetails ada = accounts.create(wanted);
        IssuedToken token = issue(ada);
        assertThat(tokens.authenticate(token.bearer())).isPresent();
        data.erase(ada.id());
        data.erase(ada.id());
        assertThat(tokens.authenticate(token.bearer())).isEmpty();
        assertThat(tokens.of(ada.id()).get(0).name()).isEmpty();
        assertThat(accounts.find(ada.id()))
                .hasValueSatisfying(left -> assertThat(left.state()).isEqualTo(AccountState.ERASED));
        assertThat(accounts.findByEmail(ada.email())).isEmpty();
        assertThat(accounts.names(Set.of(ada.id()))).isEqualTo(Map.of(ada.id(), ""));
        assertThat(data.export(ada.id())).isEmpty();
        assertThat(accounts.create(wanted).id()).isNotEqualTo(ada.id());
    }

    private IssuedToken issue(AccountDetails account) {
        NewToken wanted = new NewToken("il mio portatile", Set.of("*"), Optional.empty());
        return callers.call(permissions.callerOf(account.id()).orElseThrow(), () -> tokens.create(wanted));
    }
}
