package it.comunitadipratiche.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.embedded.TestTransactions;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Role;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each test finds an installation without administrators, and is rolled back. */
@EmbeddedTest
class SetupEmbeddedTest {
    private final Setup setup;
    private final Accounts accounts;
    private final Callers callers;
    private final EntityManager entities;
    private final TestTransactions transactions;
    private final TestClock clock;

    SetupEmbeddedTest(
            Setup setup,
            Accounts accounts,
            Callers callers,
            EntityManager entities,
            TestTransactions transactions,
            TestClock clock) {
        this.setup = setup;
        this.accounts = accounts;
        this.callers = callers;
        this.entities = entities;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Test
    void makesTheHolderOfTheSecretTheFirstAdministrator() {
        onEmptyInstallation(() -> {
            assertThat(setup.isOpen()).isTrue();
            String secret = setup.open().orElseThrow();
            AccountDetails first = complete(secret);
            assertThat(first.roles()).containsExactly(Role.ADMIN);
            assertThat(first.isActive()).isTrue();
            assertThat(setup.isOpen()).isFalse();
            assertThat(setup.open()).isEmpty();
            assertThatThrownBy(() -> complete(secret)).isInstanceOf(ConflictException.class);
        });
    }

    @Test
    void isOverWhenAnAdministratorCameAboutOtherwise() {
        onEmptyInstallation(() -> {
            String secret = setup.open().orElseThrow();
            accounts.create(People.someone(Role.ADMIN));
            assertThat(setup.isOpen()).isFalse();
            assertThat(setup.open()).isEmpty();
            assertThatThrownBy(() -> complete(secret)).isInstanceOf(ConflictException.class);
        });
    }

    @Test
    void takesTheSecretOfTheLastStartAlone() {
        onEmptyInstallation(() -> {
            String earlier = setup.open().orElseThrow();
            assertThat(setup.open()).isPresent().get().isNotEqualTo(earlier);
            assertThatThrownBy(() -> complete(earlier)).isInstanceOf(ForbiddenException.class);
        });
    }

    @Test
    void takesNoSecretAfterADay() {
        onEmptyInstallation(() -> {
            String secret = setup.open().orElseThrow();
            clock.advance(Setup.LIFE);
            assertThatThrownBy(() -> complete(secret)).isInstanceOf(ForbiddenException.class);
        });
    }

    @Test
    void takesNoSecretBeforeOneWasGiven() {
        onEmptyInstallation(() -> assertThatThrownBy(() -> complete("")).isInstanceOf(ForbiddenException.class));
    }

    @Test
    void namesWhatIsWrongInTheForm() {
        onEmptyInstallation(() -> {
            String secret = setup.open().orElseThrow();
            assertThatThrownBy(() -> setup.complete(secret, new AccountProfile("ada", "", Locale.ITALIAN), "breve"))
                    .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.gaps())
                            .extracting(Gap::pointer)
                            .containsExactly("/email", "/displayName", "/password"));
        });
    }

    @Test
    void isNeverNeededAgainBecauseTheLastAdministratorStays() {
        onEmptyInstallation(() -> {
            AccountDetails first = accounts.create(People.someone(Role.ADMIN));
            AccountDetails second = accounts.create(People.someone(Role.ADMIN));
            accounts.setRoles(first.id(), first.version(), Set.of(Role.MEMBER));
            assertThatThrownBy(() -> accounts.deactivate(second.id(), second.version()))
                    .isInstanceOfSatisfying(
                            ConflictException.class,
                            e -> assertThat(e.text().code()).isEqualTo("identity.account.last"));
        });
    }

    private AccountDetails complete(String secret) {
        AccountProfile profile = new AccountProfile(People.email(), "Prima", Locale.ITALIAN);
        return callers.call(Caller.visitor(Locale.ITALIAN), () -> setup.complete(secret, profile, People.PASSWORD));
    }

    private void onEmptyInstallation(Runnable work) {
        assertThatThrownBy(() -> transactions.run(() -> {
                    entities.createNativeQuery("delete from identity_account_role where role = 'ADMIN'")
                            .executeUpdate();
                    entities.createNativeQuery("update identity_setup set secret_hash = null, expires_at = null,"
                                    + " completed_at = null")
                            .executeUpdate();
                    work.run();
                    throw new RolledBack();
                }))
                .isInstanceOf(RolledBack.class);
    }

    private static final class RolledBack extends RuntimeException {}
}
