package it.comunitadipratiche.core.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.identity.AccountDetails;
import it.comunitadipratiche.core.identity.AccountProfile;
import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.identity.AuditQuery;
import it.comunitadipratiche.core.identity.AuditRecord;
import it.comunitadipratiche.core.identity.AuditTrail;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.identity.Invitations;
import it.comunitadipratiche.core.identity.NewAccount;
import it.comunitadipratiche.core.identity.NewInvitation;
import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.identity.Sessions;
import it.comunitadipratiche.core.identity.SignIn;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class OpenIdSignInEmbeddedTest {
    private static final Caller VISITOR = Caller.visitor(Locale.ITALIAN);
    private final TinyProvider provider = new TinyProvider();
    private final String email = "persona-" + Id.next() + "@example.org";
    private final Accounts accounts;
    private final Sessions sessions;
    private final Callers callers;
    private final AuditTrail audit;
    private final OpenIdRepository repository;
    private final OpenIdSignIn signIn;

    OpenIdSignInEmbeddedTest(
            Accounts accounts,
            Sessions sessions,
            Callers callers,
            AuditTrail audit,
            OpenIdRepository repository,
            ProviderAccounts owners,
            ProviderSessions ended,
            TestClock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.callers = callers;
        this.audit = audit;
        this.repository = repository;
        this.signIn = new OpenIdSignIn(new Discovery(provider.settings(), clock), owners, ended, repository, sessions);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void makesAnAccountTheFirstTimeAndNoneTheSecond() {
        SignIn.SignedIn first = entered(arrive(verified("ada")));
        SignIn.SignedIn second = entered(arrive(verified("ada")));

        AccountDetails account = accounts.findByEmail(email).orElseThrow();
        assertThat(first.caller().account()).contains(account.id());
        assertThat(second.caller().account()).contains(account.id());
        assertThat(account.roles()).containsExactly(Role.MEMBER);
        assertThat(account.displayName()).isEqualTo("Ada Neri");
        assertThat(sessions.find(second.secret()).orElseThrow().caller().account())
                .contains(account.id());
        assertThat(history(account))
                .containsOnlyOnce("account.created", "account.openidLinked")
                .contains("account.openidUsed", "account.signedIn");
    }

    @Test
    void makesOneAccountWhenSomebodyComesTwiceAtOnce() throws InterruptedException, ExecutionException {
        ExecutorService both = Executors.newFixedThreadPool(4);
        try {
            Callable<Arrival> one = () -> arrive(verified("ada"));
            for (Future<Arrival> arrival : both.invokeAll(List.of(one, one, one, one))) {
                assertThat(arrival.get()).isInstanceOf(Arrival.Entered.class);
            }
        } finally {
            both.shutdown();
        }
        AccountDetails account = accounts.findByEmail(email).orElseThrow();
        assertThat(repository.of(account.id())).hasSize(1);
        assertThat(history(account)).containsOnlyOnce("account.created", "account.openidLinked");
    }

    @Test
    void knowsPeopleByTheirSubjectWhateverTheyAreCalledNow() {
        Id account = entered(arrive(verified("ada"))).caller().demandAccount();

        SignIn.SignedIn later = entered(arrive(claims ->
                claims.subject(subject("ada")).claim("email", "altra-" + email).claim("email_verified", false)));

        assertThat(later.caller().account()).contains(account);
        assertThat(accounts.findByEmail("altra-" + email)).isEmpty();
    }

    @Test
    void letsTheOwnerOfAVerifiedAddressIntoTheAccountThatHasIt() {
        AccountDetails ada = someone(Role.EXPERT);

        SignIn.SignedIn entered = entered(arrive(verified("ada")));

        assertThat(entered.caller().account()).contains(ada.id());
        assertThat(entered.caller().roles()).containsExactly(Role.EXPERT);
        assertThat(history(ada)).contains("account.openidLinked");
    }

    @Test
    void neverGivesAnAccountToAnAddressThatIsNotVerified() {
        AccountDetails ada = someone(Role.MEMBER);

        assertRefused(arrive(unverified("mallory")), Refusal.UNVERIFIED);

        assertThat(repository.of(ada.id())).isEmpty();
        assertThat(history(ada)).contains("account.openidRefused").doesNotContain("account.signedIn");
        assertThat(entered(arrive(verified("ada"))).caller().account()).contains(ada.id());
    }

    @Test
    void makesNoAccountForAnAddressThatIsNotVerified() {
        assertRefused(arrive(unverified("mallory")), Refusal.UNVERIFIED);

        assertThat(accounts.findByEmail(email)).isEmpty();
    }

    @Test
    void demandsAnAddress() {
        provider.tellOfThePerson("{\"sub\": \"" + subject("ada") + "\"}");
        assertRefused(arrive(claims -> claims.subject(subject("ada"))), Refusal.NO_EMAIL);
        assertRefused(
                arrive(claims -> claims.subject(subject("ada"))
                        .claim("email", "no address")
                        .claim("email_verified", true)),
                Refusal.NO_EMAIL);
    }

    @Test
    void keepsOutWhoseAccountIsNotActive() {
        AccountDetails ada = accounts.find(
                        entered(arrive(verified("ada"))).caller().demandAccount())
                .orElseThrow();
        accounts.deactivate(ada.id(), ada.version());

        assertRefused(arrive(verified("ada")), Refusal.INACTIVE);
        assertRefused(arrive(verified("another")), Refusal.INACTIVE);

        assertThat(repository.of(ada.id())).hasSize(1);
        assertThat(history(ada)).contains("account.openidRefused");
    }

    @Test
    void givesTheInvitedTheRolesOfTheirInvitation(Invitations invitations) {
        invitations.invite(new NewInvitation(email, Locale.ITALIAN, Set.of(Role.EDITOR)));

        SignIn.SignedIn entered = entered(arrive(verified("ada")));

        assertThat(entered.caller().roles()).containsExactly(Role.EDITOR);
        assertThat(invitations.list(PageRequest.first(100)).items())
                .noneMatch(invitation -> invitation.email().equals(email));
    }

    @Test
    void demandsASecondFactorOfStaff() {
        someone(Role.STAFF_CONTENT);

        Arrival arrival = arrive(verified("ada"));

        assertThat(arrival).isInstanceOfSatisfying(Arrival.Entered.class, entered -> assertThat(entered.signIn())
                .isInstanceOf(SignIn.SetUpNeeded.class));
    }

    @Test
    void letsNobodyTryForEver() {
        String address = Id.next().toString();
        for (int i = 0; i < 100; i++) {
            signIn.arrive(Journey.begin(""), Map.of(), address, "");
        }

        assertThatThrownBy(() -> signIn.arrive(Journey.begin(""), Map.of(), address, ""))
                .isInstanceOf(TooManyRequestsException.class);
    }

    @Test
    void tellsAndForgetsWhoSomebodyIsToTheProvider(OpenIdData data) {
        Caller ada = entered(arrive(verified("ada"))).caller();
        Id account = ada.demandAccount();
        assertThat(signIn.isFromProvider(ada.session().orElseThrow())).isTrue();
        assertThat(data.export(account).toString()).contains(provider.issuer(), subject("ada"));

        data.erase(account);

        assertThat(data.export(account).getJsonArray("identities")).isEmpty();
        assertThat(signIn.isFromProvider(ada.session().orElseThrow())).isFalse();
    }

    @Test
    void isOffWithoutSettings(OpenIdSignIn off) {
        assertThat(off.provider()).isEmpty();
        assertThat(off.departure(Journey.begin(""))).isEmpty();
        assertThat(off.exit()).isEmpty();
        assertThat(off.isFromProvider(Id.next())).isFalse();
        assertRefused(off.arrive(Journey.begin(""), Map.of(), "local", ""), Refusal.UNREACHABLE);
        assertThat(off.signOut("x.y.z")).contains(Refusal.UNREACHABLE);
        assertThat(OpenIdSettings.of(new Settings(Map.of("community.openid.issuer", "https://example.org"))))
                .isEmpty();
    }

    private Arrival arrive(UnaryOperator<JWTClaimsSet.Builder> person) {
        Journey journey = Journey.begin("/me");
        return callers.call(
                VISITOR,
                () -> signIn.arrive(
                        journey,
                        provider.answer(signIn.departure(journey).orElseThrow(), person),
                        Id.next().toString(),
                        ""));
    }

    private UnaryOperator<JWTClaimsSet.Builder> verified(String subject) {
        return claims -> unverified(subject).apply(claims).claim("email_verified", true);
    }

    private UnaryOperator<JWTClaimsSet.Builder> unverified(String subject) {
        return claims -> claims.subject(subject(subject)).claim("email", email).claim("name", "Ada Neri");
    }

    /** Each test has its own people, as it has its own provider. */
    private String subject(String name) {
        return name + "-" + email;
    }

    private AccountDetails someone(Role role) {
        return accounts.create(
                new NewAccount(new AccountProfile(email, "Ada", Locale.ITALIAN), Set.of(role), Optional.empty()));
    }

    private List<String> history(AccountDetails account) {
        return audit.search(AuditQuery.about(new Ref("account", account.id())), PageRequest.first(50)).items().stream()
                .map(AuditRecord::action)
                .toList();
    }

    private static SignIn.SignedIn entered(Arrival arrival) {
        return (SignIn.SignedIn) ((Arrival.Entered) arrival).signIn();
    }

    private static void assertRefused(Arrival arrival, Refusal reason) {
        assertThat(arrival).isEqualTo(new Arrival.Refused(reason));
    }
}
