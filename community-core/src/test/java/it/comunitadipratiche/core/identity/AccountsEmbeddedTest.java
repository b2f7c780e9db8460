package it.comunitadipratiche.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestTransactions;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.kernel.StaleVersionException;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class AccountsEmbeddedTest {
    private final Accounts accounts;
    private final Permissions permissions;
    private final Callers callers;

    AccountsEmbeddedTest(Accounts accounts, Permissions permissions, Callers callers) {
        this.accounts = accounts;
        this.permissions = permissions;
        this.callers = callers;
    }

    @Test
    void keepsWhatItWasGiven() {
        NewAccount wanted = People.named("Niccolò D’Àngelo", Role.EDITOR, Role.MEMBER);
        AccountDetails created = accounts.create(wanted);
        assertThat(accounts.find(created.id())).contains(created);
        assertThat(accounts.findByEmail(wanted.profile().email().toUpperCase(Locale.ROOT)))
                .contains(created);
        assertThat(created.displayName()).isEqualTo("Niccolò D’Àngelo");
        assertThat(created.roles()).containsExactlyInAnyOrder(Role.EDITOR, Role.MEMBER);
    }

    @Test
    void refusesAnAddressTwiceWhateverItsCapitals() {
        NewAccount wanted = People.someone(Role.MEMBER);
        accounts.create(wanted);
        AccountProfile same = new AccountProfile(
                wanted.profile().email().toUpperCase(Locale.ROOT), "Un'altra persona", Locale.ENGLISH);
        assertThatThrownBy(() -> accounts.create(new NewAccount(same, Set.of(Role.MEMBER), Optional.empty())))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        e -> assertThat(e.text().code()).isEqualTo("identity.email.taken"));
        AccountDetails other = accounts.create(People.someone(Role.MEMBER));
        assertThatThrownBy(() -> accounts.change(other.id(), other.version(), same))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void turnsABrokenConstraintOfTheDatabaseIntoTheSameRefusal(
            AccountRepository repository, TestTransactions transactions) {
        NewAccount wanted = People.someone(Role.MEMBER);
        AccountDetails first = accounts.create(wanted);
        Account second = new Account(Id.next(), wanted.profile(), wanted.roles(), first.createdAt());
        assertThatThrownBy(() -> transactions.run(() -> repository.add(second))).isInstanceOf(ConflictException.class);
    }

    @Test
    void changesAProfileOfTheVersionThatWasRead() {
        AccountDetails created = accounts.create(People.someone(Role.MEMBER));
        AccountProfile profile = new AccountProfile(People.email(), "Nome nuovo", Locale.ENGLISH);
        AccountDetails changed = accounts.change(created.id(), created.version(), profile);
        assertThat(changed.version()).isGreaterThan(created.version());
        assertThat(accounts.find(created.id())).contains(changed);
        assertThat(changed.locale()).isEqualTo(Locale.ENGLISH);
        assertThatThrownBy(() -> accounts.change(created.id(), created.version(), profile))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void countsAChangeOfRolesAloneAsANewVersion() {
        AccountDetails created = accounts.create(People.someone(Role.MEMBER));
        AccountDetails expert = accounts.setRoles(created.id(), created.version(), Set.of(Role.EXPERT));
        assertThat(expert.version()).isGreaterThan(created.version());
        assertThat(accounts.find(created.id())).contains(expert);
    }

    @Test
    void namesWhatIsWrongInAChange() {
        AccountDetails created = accounts.create(People.someone(Role.MEMBER));
        AccountProfile wrong = new AccountProfile("nessuno", "a\u0000b", Locale.ITALIAN);
        assertThatThrownBy(() -> accounts.change(created.id(), created.version(), wrong))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.gaps()).extracting(Gap::pointer).containsExactly("/email", "/displayName"));
        assertThatThrownBy(() -> accounts.setRoles(created.id(), created.version(), Set.of()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> accounts.deactivate(Id.next(), 1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void knowsWhatAnAccountMayDoUntilItIsDeactivated() {
        AccountDetails created = accounts.create(People.someone(Role.MEMBER));
        assertThat(permissions.callerOf(created.id()))
                .hasValueSatisfying(caller -> assertThat(caller.permissions()).contains("identity.own"));
        AccountDetails inactive = accounts.deactivate(created.id(), created.version());
        assertThat(inactive.isActive()).isFalse();
        assertThat(permissions.callerOf(created.id())).isEmpty();
        accounts.reactivate(created.id(), inactive.version());
        assertThat(permissions.callerOf(created.id())).isPresent();
    }

    @Test
    void changesWhatAnAccountMayDoWithItsRoles() {
        AccountDetails created = accounts.create(People.someone(Role.MEMBER));
        assertThat(can(created.id(), "identity.accounts")).isFalse();
        AccountDetails staff = accounts.setRoles(created.id(), created.version(), Set.of(Role.STAFF_MEMBERSHIP));
        assertThat(can(created.id(), "identity.accounts")).isTrue();
        assertThat(can(created.id(), "identity.roles")).isFalse();
        accounts.setRoles(created.id(), staff.version(), Set.of(Role.ADMIN));
        assertThat(can(created.id(), "identity.roles")).isTrue();
    }

    @Test
    void letsMembershipStaffHandleMembersAndExpertsAlone() {
        AccountDetails editor = accounts.create(People.someone(Role.EDITOR));
        Caller membership = signedIn(Role.STAFF_MEMBERSHIP);
        callers.run(membership, () -> {
            AccountDetails member = accounts.create(People.someone(Role.MEMBER));
            AccountDetails expert = accounts.setRoles(member.id(), member.version(), Set.of(Role.EXPERT));
            assertThatThrownBy(() -> accounts.setRoles(member.id(), expert.version(), Set.of(Role.ADMIN)))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> accounts.create(People.someone(Role.EDITOR)))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> accounts.deactivate(editor.id(), editor.version()))
                    .isInstanceOf(ForbiddenException.class);
        });
    }

    @Test
    void tellsWhichRolesACallerMayGive() {
        assertThat(callers.call(signedIn(Role.STAFF_MEMBERSHIP), accounts::assignable))
                .containsExactlyInAnyOrder(Role.EXPERT, Role.MEMBER);
        assertThat(accounts.assignable()).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void isClosedToMembersAndVisitors() {
        Caller member = signedIn(Role.MEMBER);
        callers.run(member, () -> {
            assertThatThrownBy(() -> accounts.list(AccountQuery.all(), PageRequest.first(20)))
                    .isInstanceOf(ForbiddenException.class);
            assertThat(accounts.own().id()).isEqualTo(member.demandAccount());
        });
        callers.run(Caller.visitor(Locale.ITALIAN), () -> {
            assertThatThrownBy(() -> accounts.create(People.someone(Role.ADMIN)))
                    .isInstanceOf(UnauthenticatedException.class);
            assertThatThrownBy(accounts::own).isInstanceOf(UnauthenticatedException.class);
        });
    }

    @Test
    void listsByNameAPageAtATimeForwardsAndBack() {
        String family = "Zz" + Id.next();
        List<Id> byName = new ArrayList<>();
        for (String name : List.of("Àda", "bruno", "CARLA", "carla", "Élia")) {
            byName.add(accounts.create(People.named(family + " " + name, Role.MEMBER))
                    .id());
        }
        AccountQuery query = new AccountQuery(Optional.of(family), Optional.of(Role.MEMBER), Optional.empty());
        Page<AccountDetails> first = accounts.list(query, PageRequest.first(2));
        Page<AccountDetails> second = accounts.list(query, next(first));
        Page<AccountDetails> third = accounts.list(query, next(second));
        assertThat(ids(first)).isEqualTo(byName.subList(0, 2));
        assertThat(ids(second)).isEqualTo(byName.subList(2, 4));
        assertThat(ids(third)).isEqualTo(byName.subList(4, 5));
        assertThat(first.previous()).isEmpty();
        assertThat(third.next()).isEmpty();

        Page<AccountDetails> back = accounts.list(query, previous(third));
        assertThat(ids(back)).isEqualTo(ids(second));
        Page<AccountDetails> beginning = accounts.list(query, previous(back));
        assertThat(ids(beginning)).isEqualTo(ids(first));
        assertThat(beginning.previous()).isEmpty();
        assertThat(beginning.next()).isPresent();
    }

    @Test
    void findsByPartOfTheNameAndByTheBeginningOfTheAddress() {
        AccountDetails ada = accounts.create(People.named("Niccolò 100%_Vero!" + Id.next(), Role.MEMBER));
        assertThat(ids(accounts.list(text(ada.displayName().substring(4)), PageRequest.first(20))))
                .containsExactly(ada.id());
        assertThat(ids(accounts.list(text(ada.email()), PageRequest.first(20)))).containsExactly(ada.id());
        assertThat(ids(accounts.list(text("%" + ada.email()), PageRequest.first(20))))
                .isEmpty();
        assertThat(ids(accounts.list(text("\u0000" + ada.email()), PageRequest.first(20))))
                .containsExactly(ada.id());
    }

    @Test
    void refusesAPageThatCannotBe() {
        assertThatThrownBy(() -> accounts.list(AccountQuery.all(), PageRequest.first(0)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> accounts.list(AccountQuery.all(), PageRequest.first(101)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> accounts.list(AccountQuery.all(), PageRequest.at(20, "nonsense")))
                .isInstanceOf(InvalidInputException.class);
        accounts.create(People.someone(Role.MEMBER));
        accounts.create(People.someone(Role.MEMBER));
        String other = accounts.list(AccountQuery.all(), PageRequest.first(1))
                .next()
                .orElseThrow()
                .encoded();
        assertThatThrownBy(() -> accounts.list(text("ada"), PageRequest.at(1, other)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void tellsNamesToServicesThatShowWhoDidWhat() {
        AccountDetails ada = accounts.create(People.named("Ada", Role.MEMBER));
        assertThat(accounts.names(Set.of(ada.id(), Id.next()))).isEqualTo(Map.of(ada.id(), "Ada"));
        assertThat(accounts.names(Set.of())).isEmpty();
    }

    private Caller signedIn(Role role) {
        return permissions.callerOf(accounts.create(People.someone(role)).id()).orElseThrow();
    }

    private boolean can(Id account, String permission) {
        return permissions.callerOf(account).orElseThrow().can(permission);
    }

    private static AccountQuery text(String text) {
        return new AccountQuery(Optional.of(text), Optional.empty(), Optional.empty());
    }

    private static List<Id> ids(Page<AccountDetails> page) {
        return page.items().stream().map(AccountDetails::id).toList();
    }

    private static PageRequest next(Page<?> page) {
        return PageRequest.at(2, page.next().orElseThrow().encoded());
    }

    private static PageRequest previous(Page<?> page) {
        return PageRequest.at(2, page.previous().orElseThrow().encoded());
    }
}
