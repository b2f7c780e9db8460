package it.comunitadipratiche.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.mail.Mailbox;
import it.comunitadipratiche.core.outbox.Outbox;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class EmailChangesEmbeddedTest {
    private static final Caller VISITOR = Caller.visitor(Locale.ITALIAN);
    private final EmailChanges changes;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Permissions permissions;
    private final Callers callers;
    private final TestClock clock;
    private final Letterbox letterbox;

    EmailChangesEmbeddedTest(
            EmailChanges changes,
            Accounts accounts,
            Passwords passwords,
            Permissions permissions,
            Callers callers,
            TestClock clock,
            Outbox outbox,
            Mailbox mailbox) {
        this.changes = changes;
        this.accounts = accounts;
        this.passwords = passwords;
        this.permissions = permissions;
        this.callers = callers;
        this.clock = clock;
        this.letterbox = new Letterbox(outbox, mailbox);
    }

    @Test
    void countWhenTheNewAddressIsConfirmed() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        String email = People.email();

        ask(ada, email);
        assertThat(accounts.find(ada.id()).orElseThrow().email()).isEqualTo(ada.email());
        assertThat(letterbox.of(ada.email()).get(0).text()).contains(email).doesNotContain("token=");
        assertThat(letterbox.of(email).get(0).text()).contains("http://localhost:9080/me/email?token=");
        String token = letterbox.tokenFor(email);
        callers.run(VISITOR, () -> changes.confirm(token));

        assertThat(accounts.find(ada.id()).orElseThrow().email()).isEqualTo(email);
        assertThat(passwords
                        .authenticate(email, People.PASSWORD, Id.next().toString())
                        .account())
                .contains(ada.id());
        assertEnded(token);
    }

    @Test
    void areAskedForWithThePassword() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        String email = People.email();
        callers.run(caller(ada), () -> {
            assertThatThrownBy(() -> changes.ask(email, "sbagliata", Id.next().toString()))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() ->
                            changes.ask("niente", People.PASSWORD, Id.next().toString()))
                    .isInstanceOf(InvalidInputException.class);
        });

        assertThat(letterbox.of(email)).isEmpty();
        assertThat(letterbox.of(ada.email())).isEmpty();
    }

    @Test
    void doNotTellWhoseAnAddressIs() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        AccountDetails bruno = accounts.create(People.someone(Role.MEMBER));

        ask(ada, bruno.email());

        assertThat(letterbox.of(bruno.email())).isEmpty();
        assertThat(letterbox.of(ada.email())).hasSize(1);
    }

    @Test
    void areRefusedIfTheAddressGotAnotherAccountMeanwhile() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        NewAccount other = People.someone(Role.MEMBER);
        ask(ada, other.profile().email());
        String token = letterbox.tokenFor(other.profile().email());
        accounts.create(other);

        assertThatThrownBy(() -> changes.confirm(token)).isInstanceOf(ConflictException.class);
        assertThat(accounts.find(ada.id()).orElseThrow().email()).isEqualTo(ada.email());
    }

    @Test
    void areGoodForADayAndOnlyTheLastOneIs() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        String one = People.email();
        String two = People.email();
        ask(ada, one);
        ask(ada, two);
        assertEnded(letterbox.tokenFor(one));

        clock.advance(Duration.ofDays(1));
        assertEnded(letterbox.tokenFor(two));
    }

    @Test
    void endWithAChangeOfThePassword() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        String email = People.email();
        ask(ada, email);

        passwords.reset(ada.id(), "un'altra frase da ricordare");

        assertEnded(letterbox.tokenFor(email));
    }

    private void ask(AccountDetails account, String email) {
        callers.run(
                caller(account),
                () -> changes.ask(email, People.PASSWORD, Id.next().toString()));
    }

    private Caller caller(AccountDetails account) {
        return permissions.callerOf(account.id()).orElseThrow();
    }

    private void assertEnded(String token) {
        callers.run(
                VISITOR, () -> assertThatThrownBy(() -> changes.confirm(token)).isInstanceOf(ForbiddenException.class));
    }
}
