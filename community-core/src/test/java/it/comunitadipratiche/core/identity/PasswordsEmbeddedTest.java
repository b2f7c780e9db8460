package it.comunitadipratiche.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import it.comunitadipratiche.core.mail.MailContent;
import it.comunitadipratiche.core.mail.Mailbox;
import it.comunitadipratiche.core.outbox.Outbox;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class PasswordsEmbeddedTest {
    private static final String OTHER = "un'altra frase da ricordare";
    private final Accounts accounts;
    private final Passwords passwords;
    private final Permissions permissions;
    private final Callers callers;
    private final String address = Id.next().toString();

    PasswordsEmbeddedTest(Accounts accounts, Passwords passwords, Permissions permissions, Callers callers) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.permissions = permissions;
        this.callers = callers;
    }

    @Test
    void letInWhoKnowsTheOne() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        Caller caller = signIn(ada.email().toUpperCase(Locale.ROOT), People.PASSWORD);
        assertThat(caller.account()).contains(ada.id());
        assertThat(caller.token()).isEmpty();
        assertThat(caller.roles()).containsExactly(Role.MEMBER);
    }

    @Test
    void giveEveryOtherAttemptTheSameAnswer() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        AccountDetails inactive = accounts.create(People.someone(Role.MEMBER));
        accounts.deactivate(inactive.id(), inactive.version());
        AccountDetails without = accounts.create(new NewAccount(
                new AccountProfile(People.email(), "Senza", Locale.ITALIAN), Set.of(Role.MEMBER), Optional.empty()));
        assertRefused(ada.email(), OTHER);
        assertRefused(ada.email(), "");
        assertRefused(ada.email(), "a".repeat(1_000_000));
        assertRefused(inactive.email(), People.PASSWORD);
        assertRefused(without.email(), "");
        assertRefused(without.email(), OTHER);
        assertRefused(People.email(), People.PASSWORD);
        assertRefused("no address", People.PASSWORD);
        assertRefused("", People.PASSWORD);
    }

    @Test
    void cannotBeGuessedByTrying() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        String nobody = People.email();
        for (int i = 0; i < LoginLimit.PER_PAIR; i++) {
            assertRefused(ada.email(), OTHER);
            assertRefused(nobody, OTHER);
        }
        assertThatThrownBy(() -> signIn(ada.email(), People.PASSWORD)).isInstanceOf(TooManyRequestsException.class);
        assertThatThrownBy(() -> signIn(nobody, People.PASSWORD)).isInstanceOf(TooManyRequestsException.class);
        assertThat(passwords
                        .authenticate(ada.email(), People.PASSWORD, Id.next().toString())
                        .account())
                .contains(ada.id());
    }

    @Test
    void areHashedAnewWhenTheParametersChanged(PasswordStore store) {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        Argon2Function weaker = Argon2Function.getInstance(1024, 1, 1, 32, Argon2.ID, Argon2Function.ARGON2_VERSION_13);
        String old =
                Password.hash(People.PASSWORD).addRandomSalt(16).with(weaker).getResult();
        store.replace(ada.id(), old, true);

        signIn(ada.email(), People.PASSWORD);
        int memory = Integer.getInteger("community.passwords.memory", 12_288);
        assertThat(store.get(ada.id()).hash()).startsWith("$argon2id$v=19$m=" + memory + ",t=3,p=1$");
        signIn(ada.email(), People.PASSWORD);
    }

    @Test
    void areChangedByTheirOwner() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        callers.run(caller(ada), () -> passwords.change(People.PASSWORD, OTHER, false, address));
        assertRefused(ada.email(), People.PASSWORD);
        assertThat(signIn(ada.email(), OTHER).account()).contains(ada.id());
    }

    @Test
    void areNotChangedWithoutTheCurrentOneOrToAnUnfitOne() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        callers.run(caller(ada), () -> {
            assertThatThrownBy(() -> passwords.change(OTHER, OTHER, false, address))
                    .satisfies(at("/currentPassword"));
            assertThatThrownBy(() -> passwords.change(People.PASSWORD, "breve", false, address))
                    .satisfies(at("/newPassword"));
            assertThatThrownBy(() -> passwords.change(People.PASSWORD, ada.email(), false, address))
                    .satisfies(at("/newPassword"));
        });
        assertThat(signIn(ada.email(), People.PASSWORD).account()).contains(ada.id());
    }

    @Test
    void areNotChangedByAProgram() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        Caller person = caller(ada);
        Caller program = new Caller(
                person.account(), Optional.of(Id.next()), person.roles(), person.permissions(), person.locale());
        callers.run(program, () -> assertThatThrownBy(() -> passwords.change(People.PASSWORD, OTHER, false, address))
                .isInstanceOf(ForbiddenException.class));
    }

    @Test
    void areResetByStaffForMembersButNotForAdministrators() {
        AccountDetails ada = accounts.create(People.someone(Role.MEMBER));
        AccountDetails administrator = accounts.create(People.someone(Role.ADMIN));
        Caller membership = caller(accounts.create(People.someone(Role.STAFF_MEMBERSHIP)));
        callers.run(membership, () -> {
            passwords.reset(ada.id(), OTHER);
            assertThatThrownBy(() -> passwords.reset(ada.id(), "breve")).satisfies(at("/newPassword"));
            assertThatThrownBy(() -> passwords.reset(administrator.id(), OTHER)).isInstanceOf(ForbiddenException.class);
        });
        assertThat(signIn(ada.email(), OTHER).account()).contains(ada.id());
        assertThat(passwords
                        .verify(administrator.email(), People.PASSWORD, address)
                        .account())
                .contains(administrator.id());
    }

    @Test
    void areNotChangedWhereThereIsNone() {
        AccountDetails without = accounts.create(new NewAccount(
                new AccountProfile(People.email(), "Senza", Locale.ITALIAN), Set.of(Role.MEMBER), Optional.empty()));
        callers.run(caller(without), () -> assertThatThrownBy(() -> passwords.change("", OTHER, false, address))
                .isInstanceOf(ConflictException.class));
    }

    @Test
    void endTheTokensOfTheirOwnerWhenChanged(Tokens tokens, AuditTrail audit) {
        AccountDetails ada = accounts.create(People.someone(Role.EDITOR));
        AccountDetails bruno = accounts.create(People.someone(Role.EDITOR));
        IssuedToken token = token(tokens, ada);
        IssuedToken other = token(tokens, bruno);
        assertThat(tokens.authenticate(token.bearer())).isPresent();

        callers.run(caller(ada), () -> passwords.change(People.PASSWORD, OTHER, false, address));

        assertThat(tokens.authenticate(token.bearer())).isEmpty();
        assertThat(tokens.authenticate(other.bearer())).isPresent();
        assertThat(audit.search(AuditQuery.about(new Ref("account", ada.id())), PageRequest.first(2))
                        .items())
                .extracting(AuditRecord::action)
                .containsExactly("account.tokenRevoked", "account.passwordChanged");
    }

    @Test
    void leaveTheTokensToWhoAsksForThem(Tokens tokens) {
        AccountDetails ada = accounts.create(People.someone(Role.EDITOR));
        IssuedToken token = token(tokens, ada);

        callers.run(caller(ada), () -> passwords.change(People.PASSWORD, OTHER, true, address));

        assertThat(tokens.authenticate(token.bearer())).isPresent();
    }

    @Test
    void endTheTokensOfTheirOwnerWhenReset(Tokens tokens) {
        AccountDetails ada = accounts.create(People.someone(Role.EDITOR));
        IssuedToken one = token(tokens, ada);
        IssuedToken two = token(tokens, ada);

        passwords.reset(ada.id(), OTHER);

        assertThat(tokens.authenticate(one.bearer())).isEmpty();
        assertThat(tokens.authenticate(two.bearer())).isEmpty();
        assertThat(tokens.of(ada.id())).allMatch(token -> token.revokedAt().isPresent());
    }

    @Test
    void areToldOfByLetterWhenTheyWereChanged(Outbox outbox, Mailbox mailbox) {
        AccountDetails ada = accounts.create(new NewAccount(
                new AccountProfile(People.email(), "Ada", Locale.ENGLISH),
                Set.of(Role.MEMBER),
                Optional.of(People.PASSWORD)));

        callers.run(caller(ada), () -> passwords.change(People.PASSWORD, OTHER, false, address));

        MailContent letter = new Letterbox(outbox, mailbox).of(ada.email()).get(0);
        assertThat(letter.summary().subject()).isEqualTo("Your password was changed");
        assertThat(letter.text())
                .contains("http://localhost:9080/en/password/forgotten")
                .doesNotContain(OTHER);
    }

    private IssuedToken token(Tokens tokens, AccountDetails account) {
        return callers.call(
                caller(account), () -> tokens.create(new NewToken("Sito", Set.of("content.*"), Optional.empty())));
    }

    private Caller signIn(String email, String password) {
        return passwords.authenticate(email, password, address);
    }

    private void assertRefused(String email, String password) {
        assertThatThrownBy(() -> signIn(email, password))
                .isInstanceOfSatisfying(UnauthenticatedException.class, e -> assertThat(e.text())
                        .hasToString("Wrong e-mail address or password."));
    }

    private Caller caller(AccountDetails account) {
        return permissions.callerOf(account.id()).orElseThrow();
    }

    private static ThrowingConsumer<Throwable> at(String pointer) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.gaps()).extracting(Gap::pointer).containsExactly(pointer));
    }
}
