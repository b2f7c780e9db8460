package it.comunitadipratiche.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.kernel.StaleVersionException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
    private static final AccountProfile ADA = new AccountProfile("Ada@Example.org", " Ada Lovelace ", Locale.ITALIAN);

    @Test
    void isActiveFromTheStart() {
        AccountDetails ada = account(Role.MEMBER).details();
        assertThat(ada.isActive()).isTrue();
        assertThat(ada.email()).isEqualTo("Ada@example.org");
        assertThat(ada.displayName()).isEqualTo("Ada Lovelace");
        assertThat(ada.roles()).containsExactly(Role.MEMBER);
        assertThat(ada.createdAt()).isEqualTo(NOW);
    }

    @Test
    void namesEverythingThatIsWrongWithANewOne() {
        NewAccount wrong = new NewAccount(
                new AccountProfile("ada", " ", Locale.forLanguageTag("und")), Set.of(), Optional.of("breve"));
        assertThatThrownBy(wrong::demandValid)
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.gaps())
                        .extracting(Gap::pointer)
                        .containsExactly("/email", "/displayName", "/locale", "/roles", "/password"));
    }

    @Test
    void doesNotShowItsPersonOrPasswordInLogs() {
        NewAccount wanted = new NewAccount(ADA, Set.of(Role.MEMBER), Optional.of("una frase segreta"));
        assertThat(wanted.toString()).doesNotContainIgnoringCase("ada").doesNotContain("segreta");
    }

    @Test
    void refusesAChangeByWhoReadAnOlderVersion() {
        Account ada = account(Role.MEMBER);
        assertThatCode(() -> ada.demand(0)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ada.demand(1)).isInstanceOf(StaleVersionException.class);
    }

    @Test
    void forgetsItsPersonWhenErased() {
        Account ada = account(Role.MEMBER);
        ada.protect("hash", NOW);
        ada.erase(NOW);
        AccountDetails left = ada.details();
        assertThat(left.email()).isEmpty();
        assertThat(left.displayName()).isEmpty();
        assertThat(left.roles()).isEmpty();
        assertThat(left.state()).isEqualTo(AccountState.ERASED);
        assertThat(ada.passwordHash()).isEmpty();
        assertThatThrownBy(() -> ada.demand(0)).isInstanceOf(ConflictException.class);
    }

    @Test
    void isHandledByAdministratorsAloneUnlessItIsAMembersOrExperts() {
        Caller membership = caller(IdentityPlugin.ACCOUNTS);
        Caller administrator = Caller.system();
        assertThatCode(() -> account(Role.MEMBER).demandHandledBy(membership)).doesNotThrowAnyException();
        assertThatCode(() -> account(Role.EXPERT).demandHandledBy(membership)).doesNotThrowAnyException();
        for (Role role : Set.of(Role.ADMIN, Role.STAFF_CONTENT, Role.STAFF_MEMBERSHIP, Role.EDITOR)) {
            assertThatThrownBy(() -> account(role, Role.MEMBER).demandHandledBy(membership))
                    .isInstanceOf(ForbiddenException.class);
            assertThatCode(() -> account(role).demandHandledBy(administrator)).doesNotThrowAnyException();
        }
    }

    private static Account account(Role... roles) {
        return new Account(Id.next(), ADA, Set.of(roles), NOW);
    }

    private static Caller caller(String permission) {
        return new Caller(Optional.of(Id.next()), Set.of(), Set.of(permission), Locale.ITALIAN);
    }
}
