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
import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import it.comunitadipratiche.core.mail.MailContent;
import it.comunitadipratiche.core.mail.Mailbox;
import it.comunitadipratiche.core.outbox.Outbox;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class SecondFactorEmbeddedTest {
    private final Accounts accounts;
    private final Sessions sessions;
    private final SecondFactor secondFactor;
    private final FactorRepository authenticators;
    private final SecretKeeper keeper;
    private final Callers callers;
    private final TestClock clock;

    SecondFactorEmbeddedTest(
            Accounts accounts,
            Sessions sessions,
            SecondFactor secondFactor,
            FactorRepository authenticators,
            SecretKeeper keeper,
            Callers callers,
            TestClock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.secondFactor = secondFactor;
        this.authenticators = authenticators;
        this.keeper = keeper;
        this.callers = callers;
        this.clock = clock;
    }

    @Test
    void isPreparedWithWhatAppsRead() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));

        AuthenticatorSetUp setUp = callers.call(caller(begin(ada)), secondFactor::prepare);

        assertThat(setUp.uri())
                .startsWith("otpauth://totp/Comunit%C3%A0%20di%20pratica:")
                .contains(ada.email().replace("@", "%40"), "secret=" + setUp.secret(), "&period=30");
        assertThat(setUp.qr()).startsWith("<svg ").endsWith("</svg>");
        assertThat(setUp.toString()).doesNotContain(setUp.secret());
        assertThat(begin(ada)).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void isEnabledByACodeAndAskedForFromThenOn() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        SignIn here = begin(ada);
        SignIn there = begin(ada);
        List<String> recovery = enable(ada, caller(here));

        assertThat(recovery).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.length() == 19);
        assertThat(find(here)).isPresent();
        assertThat(find(there)).isEmpty();

        SignIn half = begin(ada);
        assertThat(half).isInstanceOf(SignIn.CodeNeeded.class);
        OpenSession awaiting = find(half).orElseThrow();
        assertThat(awaiting.state()).isEqualTo(SessionState.AWAITS_CODE);
        assertThat(awaiting.caller().isSignedIn()).isFalse();
        assertThat(awaiting.caller().permissions()).isEmpty();

        clock.advance(Duration.ofSeconds(30));
        SignIn.SignedIn whole = (SignIn.SignedIn) sessions.confirm(secret(half), code(ada));
        assertThat(whole.secret()).isNotEqualTo(secret(half));
        assertThat(find(half)).isEmpty();
        assertThat(find(whole).orElseThrow().caller().account()).contains(ada.id());
        assertThat(callers.call(whole.caller(), sessions::own).get(0).secondFactor())
                .isTrue();
    }

    @Test
    void opensASessionThatCouldOnlySetItUp() {
        AccountDetails staff = accounts.create(People.someone(Role.STAFF_CONTENT));
        SignIn.SetUpNeeded needed = (SignIn.SetUpNeeded) begin(staff);
        callers.run(needed.caller(), () -> assertThatThrownBy(sessions::own).isInstanceOf(ForbiddenException.class));

        enable(staff, needed.caller());
        String renewed = sessions.renew(needed.secret()).orElseThrow();

        OpenSession open = sessions.find(renewed).orElseThrow();
        assertThat(open.state()).isEqualTo(SessionState.OPEN);
        assertThat(open.caller().roles()).containsExactly(Role.STAFF_CONTENT);
    }

    @Test
    void takesNoCodeTwice() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        enable(ada, caller(begin(ada)));
        assertThat(sessions.confirm(secret(begin(ada)), code(ada))).isEqualTo(new SignIn.Refused());

        clock.advance(Duration.ofSeconds(30));
        String code = code(ada);
        SignIn one = begin(ada);
        SignIn two = begin(ada);
        assertThat(sessions.confirm(secret(one), code)).isInstanceOf(SignIn.SignedIn.class);
        assertThat(sessions.confirm(secret(two), code)).isEqualTo(new SignIn.Refused());
    }

    @Test
    void takesARecoveryCodeOnceHoweverItIsTyped() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        SignIn here = begin(ada);
        List<String> recovery = enable(ada, caller(here));
        String typed = " " + recovery.get(3).toUpperCase(Locale.ROOT).replace("-", " ");

        assertThat(sessions.confirm(secret(begin(ada)), typed)).isInstanceOf(SignIn.SignedIn.class);
        assertThat(sessions.confirm(secret(begin(ada)), typed)).isEqualTo(new SignIn.Refused());
        assertThat(callers.call(caller(here), secondFactor::state).recoveryCodes())
                .isEqualTo(9);
    }

    @Test
    void cannotBeGuessedByTrying() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        enable(ada, caller(begin(ada)));
        clock.advance(Duration.ofSeconds(30));
        for (int i = 0; i < LoginLimit.PER_CODE; i++) {
            assertThat(sessions.confirm(secret(begin(ada)), "000000x")).isEqualTo(new SignIn.Refused());
        }

        SignIn last = begin(ada);
        assertThatThrownBy(() -> sessions.confirm(secret(last), code(ada)))
                .isInstanceOf(TooManyRequestsException.class);
    }

    @Test
    void isAwaitedForTenMinutes() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        enable(ada, caller(begin(ada)));
        SignIn half = begin(ada);

        clock.advance(SessionTimes.FOR_THE_CODE);

        assertThat(sessions.confirm(secret(half), code(ada))).isEqualTo(new SignIn.Refused());
        assertThat(find(half)).isEmpty();
    }

    @Test
    void makesThePasswordAloneUselessForPrograms(Passwords passwords) {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        enable(ada, caller(begin(ada)));

        assertThatThrownBy(() -> passwords.authenticate(ada.email(), People.PASSWORD, "192.0.2.1"))
                .isInstanceOf(UnauthenticatedException.class);
    }

    @Test
    void isDemandedBeforeTheProgramsOfWhoMustHaveOne(Passwords passwords) {
        AccountDetails staff = accounts.create(People.someone(Role.STAFF_CONTENT));

        assertThatThrownBy(() -> passwords.authenticate(staff.email(), People.PASSWORD, "192.0.2.1"))
                .isInstanceOf(UnauthenticatedException.class)
                .hasMessageContaining("turn it on");
    }

    @Test
    void isToldOfByLetterWhenItIsTurnedOnAndOff(Outbox outbox, Mailbox mailbox) {
        Letterbox letterbox = new Letterbox(outbox, mailbox);
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        Caller caller = caller(begin(ada));

        enable(ada, caller);
        assertThat(letterbox.of(ada.email()).get(0).summary().subject()).isEqualTo("Verifica in due passaggi attivata");

        clock.advance(Duration.ofSeconds(30));
        callers.run(caller, () -> secondFactor.disable(People.PASSWORD, code(ada)));
        MailContent off = letterbox.of(ada.email()).get(0);
        assertThat(off.summary().subject()).isEqualTo("Verifica in due passaggi disattivata");
        assertThat(off.text()).contains("/password/forgotten").doesNotContain("token=");
    }

    @Test
    void isNotEnabledWithoutAPreparationNorByAWrongCodeNorTwice() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        Caller caller = caller(begin(ada));
        callers.run(caller, () -> {
            assertThatThrownBy(() -> secondFactor.enable("123456")).isInstanceOf(ConflictException.class);
            secondFactor.prepare();
            assertThatThrownBy(() -> secondFactor.enable("12345x")).isInstanceOf(InvalidInputException.class);
            secondFactor.enable(code(ada));
            assertThatThrownBy(secondFactor::prepare).isInstanceOf(ConflictException.class);
        });
    }

    @Test
    void isDisabledByThePasswordAndACode() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        Caller caller = caller(begin(ada));
        enable(ada, caller);
        clock.advance(Duration.ofSeconds(30));

        callers.run(caller, () -> {
            assertThatThrownBy(() -> secondFactor.disable("sbagliata", code(ada)))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> secondFactor.disable(People.PASSWORD, "000000x"))
                    .isInstanceOf(InvalidInputException.class);
            secondFactor.disable(People.PASSWORD, code(ada));
            assertThat(secondFactor.state().isEnabled()).isFalse();
        });
        assertThat(begin(ada)).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void givesOtherRecoveryCodesForACode() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        Caller caller = caller(begin(ada));
        List<String> before = enable(ada, caller);
        clock.advance(Duration.ofSeconds(30));

        List<String> after = callers.call(caller, () -> secondFactor.renewRecoveryCodes(code(ada)));

        assertThat(after).hasSize(10).doesNotContainAnyElementsOf(before);
        assertThat(sessions.confirm(secret(begin(ada)), before.get(0))).isEqualTo(new SignIn.Refused());
        assertThat(sessions.confirm(secret(begin(ada)), after.get(0))).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void isTakenAwayByAdministratorsFromWhoLostIt() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        SignIn here = begin(ada);
        enable(ada, caller(here));

        callers.run(caller(here), () -> assertThatThrownBy(() -> secondFactor.remove(ada.id()))
                .isInstanceOf(ForbiddenException.class));
        AccountDetails administrator = accounts.create(People.someone(Role.ADMIN));
        SignIn.SetUpNeeded office = (SignIn.SetUpNeeded) begin(administrator);
        enable(administrator, office.caller());
        Caller inOffice = sessions.find(office.secret()).orElseThrow().caller();
        callers.run(inOffice, () -> {
            assertThat(secondFactor.state(ada.id()).isEnabled()).isTrue();
            secondFactor.remove(ada.id());
            assertThat(secondFactor.state(ada.id()).isEnabled()).isFalse();
        });

        assertThat(find(here)).isEmpty();
        assertThat(sessions.find(office.secret()).orElseThrow().state()).isEqualTo(SessionState.OPEN);
        assertThat(begin(ada)).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void isAskedForAfterProofFromElsewhereUnlessItWasShownThere() {
        AccountDetails ada = accounts.create(People.someone(Role.STAFF_CONTENT));
        assertThat(admit(ada, false)).isInstanceOf(SignIn.SetUpNeeded.class);
        SignIn shown = admit(ada, true);
        assertThat(shown).isInstanceOf(SignIn.SignedIn.class);
        assertThat(find(shown).orElseThrow().state()).isEqualTo(SessionState.OPEN);
        enable(ada, caller(shown));

        assertThat(admit(ada, false)).isInstanceOf(SignIn.CodeNeeded.class);
        assertThat(admit(ada, true)).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void isForgottenWithThePerson(SignInData data) {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        enable(ada, caller(begin(ada)));
        assertThat(data.export(ada.id()).getBoolean("secondFactor")).isTrue();
        assertThat(data.export(ada.id()).getJsonArray("sessions")).hasSize(1);

        data.erase(ada.id());

        assertThat(authenticators.find(ada.id())).isEmpty();
        assertThat(data.export(ada.id()).getJsonArray("sessions")).isEmpty();
    }

    private List<String> enable(AccountDetails account, Caller caller) {
        return callers.call(caller, () -> {
            secondFactor.prepare();
            return secondFactor.enable(code(account));
        });
    }

    /** What the app of the account shows now. */
    private String code(AccountDetails account) {
        Authenticator authenticator = authenticators.find(account.id()).orElseThrow();
        byte[] secret = keeper.open(authenticator.sealedSecret(), "authenticator " + account.id());
        return Totp.code(secret, Totp.step(clock.instant()));
    }

    private SignIn begin(AccountDetails account) {
        return sessions.begin(account.email(), People.PASSWORD, Id.next().toString(), "");
    }

    private SignIn admit(AccountDetails account, boolean shown) {
        return sessions.admit(account.id(), shown, Id.next().toString(), "").signIn();
    }

    private Optional<OpenSession> find(SignIn outcome) {
        return sessions.find(secret(outcome));
    }

    private static Caller caller(SignIn outcome) {
        return ((SignIn.SignedIn) outcome).caller();
    }

    private static String secret(SignIn outcome) {
        if (outcome instanceof SignIn.CodeNeeded needed) {
            return needed.secret();
        }
        return ((SignIn.SignedIn) outcome).secret();
    }
}
