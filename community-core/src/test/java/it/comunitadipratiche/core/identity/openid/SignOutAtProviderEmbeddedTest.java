package it.comunitadipratiche.core.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.identity.AccountProfile;
import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.identity.NewAccount;
import it.comunitadipratiche.core.identity.Sessions;
import it.comunitadipratiche.core.identity.SignIn;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class SignOutAtProviderEmbeddedTest {
    private static final String PASSWORD = "una frase facile da ricordare";
    private final TinyProvider provider = new TinyProvider();
    private final String email = "persona-" + Id.next() + "@example.org";
    private final Accounts accounts;
    private final Sessions sessions;
    private final OpenIdSignIn signIn;

    SignOutAtProviderEmbeddedTest(
            Accounts accounts,
            Sessions sessions,
            OpenIdRepository repository,
            ProviderAccounts owners,
            ProviderSessions ended,
            TestClock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.signIn = new OpenIdSignIn(new Discovery(provider.settings(), clock), owners, ended, repository, sessions);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void endsTheSessionThatBeganThereAndNoOther() {
        accounts.create(new NewAccount(
                new AccountProfile(email, "Ada", Locale.ITALIAN), Set.of(Role.MEMBER), Optional.of(PASSWORD)));
        String here = signIn("s1");
        String elsewhere = signIn("s2");
        String byPassword =
                ((SignIn.SignedIn) sessions.begin(email, PASSWORD, Id.next().toString(), "")).secret();
        assertThat(signIn.isFromProvider(sessions.find(here).orElseThrow().id()))
                .isTrue();
        assertThat(signIn.isFromProvider(sessions.find(byPassword).orElseThrow().id()))
                .isFalse();

        assertTaken(token -> token.claim("sid", sid("s1")));

        assertThat(sessions.find(here)).isEmpty();
        assertThat(sessions.find(elsewhere)).isPresent();
        assertThat(sessions.find(byPassword)).isPresent();
    }

    @Test
    void endsAllThatBeganThereIfNoSessionIsNamed() {
        String one = signIn("s1");
        String two = signIn("s2");

        assertTaken(token -> token.subject("another"));
        assertThat(sessions.find(one)).isPresent();
        assertTaken(token -> token.subject(email));

        assertThat(sessions.find(one)).isEmpty();
        assertThat(sessions.find(two)).isEmpty();
    }

    @Test
    void endsNothingOfSomebodyElseInTheSameSession() {
        String secret = signIn("s1");

        assertTaken(token -> token.subject("another").claim("sid", sid("s1")));

        assertThat(sessions.find(secret)).isPresent();
    }

    @Test
    void isTakenOnce() {
        String before = signIn("s1");
        String token = provider.signed(provider.logout().subject(email).build());
        assertThat(signIn.signOut(token)).isEmpty();
        String after = signIn("s2");

        assertThat(signIn.signOut(token)).contains(Refusal.INVALID);

        assertThat(sessions.find(before)).isEmpty();
        assertThat(sessions.find(after)).isPresent();
    }

    @Test
    void isRefusedUnlessTheProviderSaysItToUsAndNow() {
        String secret = signIn("s1");
        Instant now = Instant.now();

        assertRefused(token -> token.issuer("https://other.example.org"));
        assertRefused(token -> token.audience("another"));
        assertRefused(token -> token.claim("nonce", "n"));
        assertRefused(token -> token.claim("events", null));
        assertRefused(token -> token.claim("events", Map.of("https://example.org/event", Map.of())));
        assertRefused(token -> token.jwtID(null));
        assertRefused(token -> token.subject(null));
        assertRefused(token -> token.issueTime(null));
        assertRefused(token -> token.issueTime(Date.from(now.minusSeconds(3_600))));
        assertRefused(token -> token.expirationTime(Date.from(now.minusSeconds(120))));
        assertThat(signIn.signOut(TinyProvider.signed(
                        TinyProvider.foreignKey(),
                        JWSAlgorithm.RS256,
                        provider.logout().subject(email).build())))
                .contains(Refusal.INVALID);
        assertThat(signIn.signOut(
                        provider.signed(provider.claims("n").subject(email).build())))
                .contains(Refusal.INVALID);
        assertThat(signIn.signOut("")).contains(Refusal.INVALID);

        assertThat(sessions.find(secret)).isPresent();
    }

    @Test
    void leadsToTheProviderAndBack() {
        assertThat(signIn.exit().orElseThrow().toString())
                .startsWith(provider.issuer() + "/leave?")
                .contains("client_id=community", "post_logout_redirect_uri=https%3A%2F%2Fcommunity.example.org%2F");
    }

    /** Signs in, in a session of the provider, and gives the secret of the session here. */
    private String signIn(String session) {
        Journey journey = Journey.begin("");
        Arrival arrival = signIn.arrive(
                journey,
                provider.answer(signIn.departure(journey).orElseThrow(), claims -> claims.subject(email)
                        .claim("email", email)
                        .claim("email_verified", true)
                        .claim("sid", sid(session))),
                Id.next().toString(),
                "");
        return ((SignIn.SignedIn) ((Arrival.Entered) arrival).signIn()).secret();
    }

    private String sid(String name) {
        return name + email;
    }

    private void assertTaken(UnaryOperator<JWTClaimsSet.Builder> token) {
        assertThat(signIn.signOut(provider.signed(token.apply(provider.logout()).build())))
                .isEmpty();
    }

    private void assertRefused(UnaryOperator<JWTClaimsSet.Builder> change) {
        String token =
                provider.signed(change.apply(provider.logout().subject(email)).build());
        assertThat(signIn.signOut(token)).contains(Refusal.INVALID);
    }
}
