package it.comunitadipratiche.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class SessionsEmbeddedTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String OTHER = "un'altra frase da ricordare";
    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Callers callers;
    private final TestClock clock;

    SessionsEmbeddedTest(Accounts accounts, Sessions sessions, Passwords passwords, Callers callers, TestClock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.callers = callers;
        this.clock = clock;
    }

    @Test
    void areOpenedByThePassword() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));

        SignIn.SignedIn signedIn = signIn(ada);

        OpenSession open = sessions.find(signedIn.secret()).orElseThrow();
        assertThat(open.state()).isEqualTo(SessionState.OPEN);
        assertThat(open.caller()).isEqualTo(signedIn.caller());
        assertThat(open.caller().account()).contains(ada.id());
        assertThat(open.caller().session()).contains(open.id());
        assertThat(open.caller().permissions()).contains("identity.own");
        assertThat(signedIn.toString()).doesNotContain(signedIn.secret());
    }

    @Test
    void areRefusedInTheSameWayWhateverIsWrong() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        AccountDetails inactive = accounts.create(People.someone(Role.MEMBER));
        accounts.deactivate(inactive.id(), inactive.version());

        assertThat(begin(ada.email(), OTHER)).isEqualTo(new SignIn.Refused());
        assertThat(begin(inactive.email(), People.PASSWORD)).isEqualTo(new SignIn.Refused());
        assertThat(begin(People.email(), People.PASSWORD)).isEqualTo(new SignIn.Refused());
        assertThat(begin("", "")).isEqualTo(new SignIn.Refused());
    }

    @Test
    void cannotBeOpenedByTrying() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        String address = Id.next().toString();
        for (int i = 0; i < LoginLimit.PER_PAIR; i++) {
            sessions.begin(ada.email(), OTHER, address, FIREFOX);
        }

        assertThatThrownBy(() -> sessions.begin(ada.email(), People.PASSWORD, address, FIREFOX))
                .isInstanceOf(TooManyRequestsException.class);
    }

    @Test
    void areNobodysUnderAnySecretButTheirOwn() {
        String secret = signIn(accounts.create(People.someone(Role.MEMBER))).secret();
        String other = signIn(accounts.create(People.someone(Role.MEMBER))).secret();

        for (String text : new String[] {"", "cds_", secret + "x", secret.substring(0, 17) + other.substring(17)}) {
            assertThat(sessions.find(text)).isEmpty();
        }
        assertThat(sessions.find(secret)).isPresent();
    }

    @Test
    void endWhenTheyAreNotUsedForTwelveHours() {
        String secret = signIn(accounts.create(People.someone(Role.MEMBER))).secret();
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofHours(11));
            assertThat(sessions.find(secret)).isPresent();
        }

        clock.advance(Duration.ofHours(12));
        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test
    void endAfterFourteenDaysHoweverMuchTheyAreUsed() {
        String secret = signIn(accounts.create(People.someone(Role.MEMBER))).secret();
        Instant end = TestClock.START.plus(Duration.ofDays(14));
        while (clock.instant().isBefore(end.minus(Duration.ofHours(10)))) {
            clock.advance(Duration.ofHours(10));
            assertThat(sessions.find(secret)).isPresent();
        }

        clock.set(end.minusMillis(1));
        assertThat(sessions.find(secret)).isPresent();
        clock.set(end);
        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test
    void noteTheirUseOnceAMinute() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        SignIn.SignedIn signedIn = signIn(ada);
        sessions.find(signedIn.secret());

        clock.advance(Duration.ofSeconds(59));
        sessions.find(signedIn.secret());
        assertThat(own(signedIn).seenAt()).isEqualTo(TestClock.START);

        clock.advance(Duration.ofSeconds(2));
        sessions.find(signedIn.secret());
        assertThat(own(signedIn).seenAt()).isEqualTo(clock.instant());
    }

    @Test
    void endAtOnceWhenSomebodySignsOut() {
        SignIn.SignedIn signedIn = signIn(accounts.create(People.someone(Role.MEMBER)));
        assertThat(sessions.find(signedIn.secret())).isPresent();

        sessions.end(signedIn.secret());
        sessions.end(signedIn.secret());
        sessions.end("cds_niente");

        assertThat(sessions.find(signedIn.secret())).isEmpty();
    }

    @Test
    void areListedToTheirOwnerWithTheOneInUseMarked() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        SignIn.SignedIn one = signIn(ada);
        clock.advance(Duration.ofSeconds(1));
        SignIn.SignedIn two = signIn(ada);
        signIn(accounts.create(People.someone(Role.MEMBER)));

        callers.run(one.caller(), () -> assertThat(sessions.own())
                .extracting(SessionDetails::id, SessionDetails::current)
                .containsExactly(tuple(session(two), false), tuple(session(one), true)));
        SessionDetails shown = own(one);
        assertThat(shown.label(Locale.ENGLISH)).isEqualTo("Firefox on Linux");
        assertThat(shown.label(Locale.ITALIAN)).isEqualTo("Firefox su Linux");
        assertThat(shown.network()).isEqualTo("192.0.2.…");
    }

    @Test
    void areRevokedByTheirOwnerAndByNobodyElse() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        SignIn.SignedIn one = signIn(ada);
        SignIn.SignedIn two = signIn(ada);
        SignIn.SignedIn bruno = signIn(accounts.create(People.someone(Role.MEMBER)));

        callers.run(bruno.caller(), () -> assertThatThrownBy(() -> sessions.revoke(session(two)))
                .isInstanceOf(NotFoundException.class));
        assertThat(sessions.find(two.secret())).isPresent();
        callers.run(one.caller(), () -> sessions.revoke(session(two)));

        assertThat(sessions.find(two.secret())).isEmpty();
        assertThat(sessions.find(one.secret())).isPresent();
    }

    @Test
    void areAllRevokedButTheOneInUse() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        SignIn.SignedIn one = signIn(ada);
        SignIn.SignedIn two = signIn(ada);
        SignIn.SignedIn three = signIn(ada);

        callers.run(two.caller(), sessions::revokeOthers);

        assertThat(sessions.find(one.secret())).isEmpty();
        assertThat(sessions.find(two.secret())).isPresent();
        assertThat(sessions.find(three.secret())).isEmpty();
    }

    @Test
    void areNotForPrograms() {
        SignIn.SignedIn ada = signIn(accounts.create(People.someone(Role.MEMBER)));
        Caller person = ada.caller();
        Caller program = new Caller(
                person.account(), Optional.of(Id.next()), person.roles(), person.permissions(), person.locale());

        callers.run(program, () -> assertThatThrownBy(sessions::own).isInstanceOf(ForbiddenException.class));
    }

    @Test
    void endWithThePasswordExceptWhereItWasChanged() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        SignIn.SignedIn here = signIn(ada);
        SignIn.SignedIn there = signIn(ada);

        callers.run(here.caller(), () -> passwords.change(People.PASSWORD, OTHER, true, "192.0.2.7"));
        assertThat(sessions.find(here.secret())).isPresent();
        assertThat(sessions.find(there.secret())).isEmpty();

        passwords.reset(ada.id(), People.PASSWORD);
        assertThat(sessions.find(here.secret())).isEmpty();
    }

    @Test
    void endWithTheAccount() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        SignIn.SignedIn signedIn = signIn(ada);
        assertThat(sessions.find(signedIn.secret())).isPresent();

        AccountDetails inactive = accounts.deactivate(ada.id(), ada.version());
        assertThat(sessions.find(signedIn.secret())).isEmpty();
        accounts.reactivate(ada.id(), inactive.version());
        assertThat(sessions.find(signedIn.secret())).isEmpty();
    }

    @Test
    void haveTheRightsTheirAccountHasNow() {
        AccountDetails ada = accounts.create(People.someone(Role.EXPERT));
        SignIn.SignedIn signedIn = signIn(ada);

        accounts.setRoles(ada.id(), ada.version(), Set.of(Role.EDITOR));

        assertThat(sessions.find(signedIn.secret()).orElseThrow().caller().roles())
                .containsExactly(Role.EDITOR);
    }

    @Test
    void mayOnlySetUpASecondFactorWhereTheAccountMustHaveOne() {
        AccountDetails staff = accounts.create(People.someone(Role.STAFF_CONTENT));

        SignIn outcome = begin(staff.email(), People.PASSWORD);

        assertThat(outcome).isInstanceOfSatisfying(SignIn.SetUpNeeded.class, needed -> {
            OpenSession session = sessions.find(needed.secret()).orElseThrow();
            assertThat(session.state()).isEqualTo(SessionState.AWAITS_SET_UP);
            assertThat(session.caller().permissions()).containsExactly("identity.second-factor");
            assertThat(session.caller().audience()).isEqualTo(Audience.PUBLIC);
        });
    }

    @Test
    void areRenewedUnderAnotherSecret() {
        SignIn.SignedIn signedIn = signIn(accounts.create(People.someone(Role.MEMBER)));
        assertThat(sessions.find(signedIn.secret())).isPresent();

        String fresh = sessions.renew(signedIn.secret()).orElseThrow();

        assertThat(sessions.find(signedIn.secret())).isEmpty();
        assertThat(sessions.find(fresh).orElseThrow().id()).isEqualTo(session(signedIn));
    }

    @Test
    void areSweptWhenTheyEnded(SessionSweep sweep, SessionRepository repository) {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        SignIn.SignedIn ended = signIn(ada);
        SignIn.SignedIn idle = signIn(ada);
        sessions.end(ended.secret());
        clock.advance(Duration.ofHours(12));
        SignIn.SignedIn inForce = signIn(ada);

        sweep.run();

        assertThat(repository.find(session(ended))).isEmpty();
        assertThat(repository.find(session(idle))).isEmpty();
        assertThat(repository.find(session(inForce))).isPresent();
    }

    @Test
    void leaveTheirTraceInTheAuditTrail(AuditTrail audit) {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        SignIn.SignedIn signedIn = signIn(ada);
        callers.run(signedIn.caller(), () -> sessions.end(signedIn.secret()));

        assertThat(audit.search(AuditQuery.about(new Ref("account", ada.id())), PageRequest.first(2))
                        .items())
                .allSatisfy(record -> assertThat(record.account()).contains(ada.id()))
                .extracting(AuditRecord::action)
                .containsExactlyInAnyOrder("account.sessionEnded", "account.signedIn");
    }

    private SignIn.SignedIn signIn(AccountDetails account) {
        return (SignIn.SignedIn) begin(account.email(), People.PASSWORD);
    }

    private SignIn begin(String email, String password) {
        return sessions.begin(email, password, "192.0.2.17", FIREFOX);
    }

    private SessionDetails own(SignIn.SignedIn signedIn) {
        return callers.call(signedIn.caller(), () -> sessions.own().stream()
                .filter(SessionDetails::current)
                .findFirst()
                .orElseThrow());
    }

    private static Id session(SignIn.SignedIn signedIn) {
        return signedIn.caller().session().orElseThrow();
    }
}
