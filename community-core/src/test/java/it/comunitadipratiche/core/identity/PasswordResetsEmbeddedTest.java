package it.comunitadipratiche.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import it.comunitadipratiche.core.mail.MailContent;
import it.comunitadipratiche.core.mail.Mailbox;
import it.comunitadipratiche.core.outbox.Outbox;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class PasswordResetsEmbeddedTest {
    private static final String OTHER = "un'altra frase da ricordare";
    private static final Caller VISITOR = Caller.visitor(Locale.ITALIAN);
    private final PasswordResets resets;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Callers callers;
    private final TestClock clock;
    private final Letterbox letterbox;

    PasswordResetsEmbeddedTest(
            PasswordResets resets,
            Accounts accounts,
            Passwords passwords,
            Callers callers,
            TestClock clock,
            Outbox outbox,
            Mailbox mailbox) {
        this.resets = resets;
        this.accounts = accounts;
        this.passwords = passwords;
        this.callers = callers;
        this.clock = clock;
        this.letterbox = new Letterbox(outbox, mailbox);
    }

    @Test
    void giveAnotherPasswordToWhoReadsTheLetter() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        ask(ada.email().toUpperCase(Locale.ROOT));
        MailContent letter = letterbox.of(ada.email()).get(0);
        assertThat(letter.summary().subject()).isEqualTo("Scegli una nuova password");
        assertThat(letter.text()).contains("Ciao Persona,", "http://localhost:9080/password/reset?token=");
        String token = Letterbox.tokenIn(letter);

        callers.run(VISITOR, () -> {
            resets.demandGood(token);
            resets.complete(token, OTHER);
        });

        assertThat(passwords
                        .authenticate(ada.email(), OTHER, Id.next().toString())
                        .account())
                .contains(ada.id());
        assertEnded(token);
    }

    @Test
    void endAllSessionsAndTokens(Sessions sessions, Tokens tokens) {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        SignIn.SignedIn session = (SignIn.SignedIn)
                sessions.begin(ada.email(), People.PASSWORD, Id.next().toString(), "");
        IssuedToken issued =
                callers.call(session.caller(), () -> tokens.create(new NewToken("Sito", Set.of(), Optional.empty())));
        ask(ada.email());

        String token = letterbox.tokenFor(ada.email());
        callers.run(VISITOR, () -> resets.complete(token, OTHER));

        assertThat(sessions.find(session.secret())).isEmpty();
        assertThat(tokens.authenticate(issued.bearer())).isEmpty();
    }

    @Test
    void answerTheSameWhoeverAsks() {
        AccountDetails inactive = accounts.create(People.someone(Role.MEMBER));
        accounts.deactivate(inactive.id(), inactive.version());
        String nobody = People.email();

        ask(inactive.email());
        ask(nobody);
        ask("niente");

        assertThat(letterbox.of(inactive.email())).isEmpty();
        assertThat(letterbox.of(nobody)).isEmpty();
    }

    @Test
    void areGoodForAnHourAndOnlyTheLastOneIs() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        ask(ada.email());
        String first = letterbox.tokenFor(ada.email());
        ask(ada.email());
        String second = letterbox.tokenFor(ada.email());
        assertEnded(first);

        clock.advance(Duration.ofHours(1).minusMillis(1));
        resets.demandGood(second);
        clock.advance(Duration.ofMillis(1));
        assertEnded(second);
        assertEnded("");
        assertEnded("x".repeat(56));
    }

    @Test
    void stayGoodWhenThePasswordIsNotFit() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        ask(ada.email());
        String token = letterbox.tokenFor(ada.email());

        assertThatThrownBy(() -> resets.complete(token, "breve")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> resets.complete(token, ada.email())).isInstanceOf(InvalidInputException.class);

        resets.demandGood(token);
    }

    @Test
    void endWhenTheAddressChanges() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        ask(ada.email());
        String token = letterbox.tokenFor(ada.email());

        accounts.change(ada.id(), ada.version(), new AccountProfile(People.email(), "Ada", Locale.ITALIAN));

        assertEnded(token);
    }

    @Test
    void areLimitedForEachMailboxWhetherSomebodyHasItOrNot() {
        String nobody = People.email();
        String ada = accounts.create(People.someone(Role.MEMBER)).email();
        for (int i = 0; i < LinkLimit.PER_MAILBOX; i++) {
            ask(nobody);
            ask(ada);
        }

        assertThatThrownBy(() -> ask(nobody)).isInstanceOf(TooManyRequestsException.class);
        assertThatThrownBy(() -> ask(ada)).isInstanceOf(TooManyRequestsException.class);
    }

    @Test
    void areLimitedForEachNetworkAddress() {
        String address = Id.next().toString();
        callers.run(VISITOR, () -> {
            for (int i = 0; i < LinkLimit.PER_ADDRESS; i++) {
                resets.ask(People.email(), address);
            }
            assertThatThrownBy(() -> resets.ask(People.email(), address)).isInstanceOf(TooManyRequestsException.class);
        });
    }

    @Test
    void leaveTheirTraceInTheAuditTrail(AuditTrail audit) {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        ask(ada.email());
        String token = letterbox.tokenFor(ada.email());
        callers.run(VISITOR, () -> resets.complete(token, OTHER));

        assertThat(audit.search(AuditQuery.about(new Ref("account", ada.id())), PageRequest.first(2))
                        .items())
                .extracting(AuditRecord::action)
                .containsExactlyInAnyOrder("account.passwordChanged", "account.resetAsked");
    }

    @Test
    void areSweptWhenTheyAreTooOld(LinkSweep sweep, LinkRepository links) {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        ask(ada.email());
        Id id = Ticket.parse("", letterbox.tokenFor(ada.email())).orElseThrow().id();
        sweep.run();
        assertThat(links.find(id)).isPresent();

        clock.advance(LinkKind.PASSWORD.life());
        sweep.run();

        assertThat(links.find(id)).isEmpty();
    }

    private void ask(String email) {
        callers.run(VISITOR, () -> resets.ask(email, Id.next().toString()));
    }

    private void assertEnded(String token) {
        callers.run(VISITOR, () -> {
            assertThatThrownBy(() -> resets.demandGood(token)).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> resets.complete(token, OTHER)).isInstanceOf(ForbiddenException.class);
        });
    }
}
