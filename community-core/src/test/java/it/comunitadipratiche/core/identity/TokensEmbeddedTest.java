package it.comunitadipratiche.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.embedded.TestTransactions;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class TokensEmbeddedTest {
    private final Accounts accounts;
    private final Tokens tokens;
    private final Permissions permissions;
    private final Callers callers;
    private final TestClock clock;

    TokensEmbeddedTest(Accounts accounts, Tokens tokens, Permissions permissions, Callers callers, TestClock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.permissions = permissions;
        this.callers = callers;
        this.clock = clock;
    }

    @Test
    void letAProgramWorkForAnAccount() {
        AccountDetails ada = account(Role.MEMBER);
        IssuedToken token = issue(ada, "*");
        Caller program = tokens.authenticate(token.bearer()).orElseThrow();
        assertThat(program.account()).contains(ada.id());
        assertThat(program.token()).contains(token.details().id());
        assertThat(program.permissions()).contains("identity.own");
        assertThat(token.toString()).doesNotContain(token.bearer());
    }

    @Test
    void areGoodForNinetyDaysUnlessToldOtherwise() {
        IssuedToken token = issue(account(Role.MEMBER));
        assertThat(token.details().expiresAt()).isEqualTo(TestClock.START.plus(Duration.ofDays(90)));
        clock.set(token.details().expiresAt().minusMillis(1));
        assertThat(tokens.authenticate(token.bearer())).isPresent();
        clock.advance(Duration.ofMillis(1));
        assertThat(tokens.authenticate(token.bearer())).isEmpty();
    }

    @Test
    void refuseEveryTextThatIsNotOne() {
        AccountDetails ada = account(Role.MEMBER);
        String bearer = issue(ada).bearer();
        String otherSecret = bearer.substring(0, 17) + issue(ada).bearer().substring(17);
        for (String text : List.of("", "cdp_", "è", bearer + " ", bearer.substring(1), otherSecret)) {
            assertThat(tokens.authenticate(text)).isEmpty();
        }
        assertThat(tokens.authenticate(bearer)).isPresent();
        assertThat(tokens.authenticate(otherSecret)).isEmpty();
    }

    @Test
    void mayDoWhatTheirScopesNameOfWhatTheirAccountMay() {
        AccountDetails administrator = account(Role.ADMIN);
        assertThat(permissionsOf(issue(administrator, "identity.audit"))).containsExactly("identity.audit");
        assertThat(permissionsOf(issue(administrator, "identity.*")))
                .containsExactlyInAnyOrder(
                        "identity.own",
                        "identity.second-factor",
                        "identity.accounts",
                        "identity.roles",
                        "identity.tokens",
                        "identity.audit");
        assertThat(permissionsOf(issue(administrator))).isEmpty();
        assertThat(permissionsOf(issue(account(Role.MEMBER), "identity.*")))
                .containsExactlyInAnyOrder("identity.own", "identity.second-factor");
        Caller everything =
                tokens.authenticate(issue(administrator, "*").bearer()).orElseThrow();
        assertThat(everything.can("plugin.unknownYet")).isTrue();
    }

    @Test
    void loseWhatTheirAccountLosesAtOnce() {
        AccountDetails staff = account(Role.STAFF_MEMBERSHIP);
        IssuedToken token = issue(staff, "identity.accounts");
        assertThat(permissionsOf(token)).containsExactly("identity.accounts");
        accounts.setRoles(staff.id(), staff.version(), Set.of(Role.MEMBER));
        assertThat(permissionsOf(token)).isEmpty();
    }

    @Test
    void restWhileTheirAccountIsInactive() {
        AccountDetails ada = account(Role.MEMBER);
        IssuedToken token = issue(ada);
        assertThat(tokens.authenticate(token.bearer())).isPresent();
        AccountDetails inactive = accounts.deactivate(ada.id(), ada.version());
        assertThat(tokens.authenticate(token.bearer())).isEmpty();
        accounts.reactivate(ada.id(), inactive.version());
        assertThat(tokens.authenticate(token.bearer())).isPresent();
    }

    @Test
    void endAtOnceWhenRevoked() {
        AccountDetails ada = account(Role.MEMBER);
        IssuedToken token = issue(ada);
        assertThat(tokens.authenticate(token.bearer())).isPresent();
        callers.run(caller(ada), () -> {
            tokens.revoke(token.details().id());
            tokens.revoke(token.details().id());
        });
        assertThat(tokens.authenticate(token.bearer())).isEmpty();
    }

    @Test
    void needNoDatabaseForTenSecondsAndThenNoticeWhatAnotherNodeDid(
            EntityManager entities, TestTransactions transactions) {
        IssuedToken token = issue(account(Role.MEMBER));
        assertThat(tokens.authenticate(token.bearer())).isPresent();
        transactions.run(() -> entities.createNativeQuery("update identity_token set revoked_at = 1 where id = "
                        + token.details().id().value())
                .executeUpdate());
        clock.advance(Duration.ofSeconds(9));
        assertThat(tokens.authenticate(token.bearer())).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(tokens.authenticate(token.bearer())).isEmpty();
    }

    @Test
    void forgetNothingWhenAChangeIsRolledBack(TestTransactions transactions) {
        AccountDetails ada = account(Role.MEMBER);
        IssuedToken token = issue(ada);
        assertThatThrownBy(() -> transactions.run(() -> {
                    tokens.revoke(token.details().id());
                    throw new IllegalStateException("roll back");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(tokens.authenticate(token.bearer())).isPresent();
    }

    @Test
    void tellWithinFiveMinutesWhenTheyWereUsed() {
        AccountDetails ada = account(Role.MEMBER);
        IssuedToken token = issue(ada);
        assertThat(lastUse(ada)).isEmpty();
        tokens.authenticate(token.bearer());
        assertThat(lastUse(ada)).contains(TestClock.START);
        clock.advance(Duration.ofMinutes(4));
        tokens.authenticate(token.bearer());
        assertThat(lastUse(ada)).contains(TestClock.START);
        clock.advance(Duration.ofMinutes(2));
        tokens.authenticate(token.bearer());
        assertThat(lastUse(ada)).contains(TestClock.START.plus(Duration.ofMinutes(6)));
    }

    @Test
    void areListedAndRevokedByTheirOwnerAlone() {
        AccountDetails ada = account(Role.MEMBER);
        IssuedToken first = issue(ada);
        IssuedToken second = issue(ada, "identity.own");
        callers.run(caller(ada), () -> assertThat(tokens.own()).containsExactly(second.details(), first.details()));
        callers.run(caller(account(Role.STAFF_MEMBERSHIP)), () -> {
            assertThat(tokens.own()).isEmpty();
            assertThatThrownBy(() -> tokens.of(ada.id())).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> tokens.revoke(first.details().id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> tokens.revoke(Id.next())).isInstanceOf(NotFoundException.class);
        });
        assertThat(tokens.authenticate(first.bearer())).isPresent();
    }

    @Test
    void areListedAndRevokedByAdministrators() {
        AccountDetails ada = account(Role.MEMBER);
        IssuedToken token = issue(ada);
        callers.run(caller(account(Role.ADMIN)), () -> {
            assertThat(tokens.of(ada.id())).containsExactly(token.details());
            tokens.revoke(token.details().id());
            assertThat(tokens.of(ada.id()).get(0).revokedAt()).contains(TestClock.START);
        });
        assertThat(tokens.authenticate(token.bearer())).isEmpty();
    }

    @Test
    void areNotMadeByVisitorsOrPrograms() {
        IssuedToken token = issue(account(Role.MEMBER), "*");
        NewToken another = new NewToken("ancora", Set.of("*"), Optional.empty());
        callers.run(Caller.visitor(Locale.ITALIAN), () -> assertThatThrownBy(() -> tokens.create(another))
                .isInstanceOf(UnauthenticatedException.class));
        callers.run(
                tokens.authenticate(token.bearer()).orElseThrow(),
                () -> assertThatThrownBy(() -> tokens.create(another)).isInstanceOf(ForbiddenException.class));
        assertThatThrownBy(() -> tokens.create(another)).isInstanceOf(UnauthenticatedException.class);
    }

    @Test
    void areNotMadeFromWrongInput() {
        callers.run(caller(account(Role.MEMBER)), () -> {
            Instant now = clock.instant();
            assertThat(pointers("", Set.of(), now.plusSeconds(1))).containsExactly("/name");
            assertThat(pointers("prova", Set.of(), now)).containsExactly("/expiresAt");
            assertThat(pointers("prova", Set.of(), now.plus(Duration.ofDays(367))))
                    .containsExactly("/expiresAt");
            assertThat(pointers("prova", Set.of("identity.audit", "niente", ""), now.plusSeconds(1)))
                    .containsExactly("/scopes", "/scopes", "/scopes");
            Set<String> many = IntStream.range(0, 51).mapToObj(i -> "scope" + i).collect(Collectors.toSet());
            assertThat(pointers("\u0000", many, now)).containsExactly("/scopes", "/name", "/expiresAt");
        });
    }

    @Test
    void areFiftyAtMostPerAccount() {
        AccountDetails ada = account(Role.MEMBER);
        for (int i = 0; i < Tokens.MAX_IN_FORCE; i++) {
            issue(ada);
        }
        assertThatThrownBy(() -> issue(ada)).isInstanceOf(ConflictException.class);
        clock.advance(Tokens.USUAL_LIFE);
        assertThat(issue(ada)).isNotNull();
    }

    private AccountDetails account(Role role) {
        return accounts.create(People.someone(role));
    }

    private Caller caller(AccountDetails account) {
        return permissions.callerOf(account.id()).orElseThrow();
    }

    private IssuedToken issue(AccountDetails account, String... scopes) {
        NewToken wanted = new NewToken("prova", Set.of(scopes), Optional.empty());
        return callers.call(caller(account), () -> tokens.create(wanted));
    }

    private Set<String> permissionsOf(IssuedToken token) {
        return tokens.authenticate(token.bearer()).orElseThrow().permissions();
    }

    private Optional<Instant> lastUse(AccountDetails account) {
        return tokens.of(account.id()).get(0).lastUsedAt();
    }

    private List<String> pointers(String name, Set<String> scopes, Instant expiresAt) {
        try {
            tokens.create(new NewToken(name, scopes, Optional.of(expiresAt)));
            return List.of();
        } catch (InvalidInputException e) {
            return e.gaps().stream().map(Gap::pointer).toList();
        }
    }
}
