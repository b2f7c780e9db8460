package it.comunitadipratiche.core.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.GeneralException;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExchangeTest {
    private final TinyProvider provider = new TinyProvider();
    private final OpenIdSettings settings =
            OpenIdSettings.of(provider.settings()).orElseThrow();
    private Exchange exchange;

    @SuppressWarnings("NullAway.Init")
    ExchangeTest() {
        // set up before each test
    }

    @BeforeEach
    void discover() throws GeneralException, IOException {
        exchange = new Exchange(Provider.read(settings), Journey.begin("/me"));
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void sendsTheBrowserToTheProviderWithNothingThatIsSecret() {
        assertThat(exchange.departure().toString())
                .startsWith(provider.issuer() + "/enter?")
                .contains(
                        "response_type=code",
                        "client_id=community",
                        "redirect_uri=https%3A%2F%2Fcommunity.example.org%2Fopenid%2Freturn",
                        "code_challenge_method=S256",
                        "scope=openid+email+profile",
                        "nonce=",
                        "state=")
                .doesNotContain(
                        exchange.journey().secret(),
                        exchange.journey().verifier().getValue());
    }

    @Test
    void learnsWhoSomebodyIs() {
        Assertion ada = exchange.assertion(
                provider.answer(exchange.departure(), claims -> claims.claim("email", "ada@example.org")
                        .claim("email_verified", true)
                        .claim("name", " Ada\nNeri ")
                        .claim("locale", "en-GB")
                        .claim("sid", "s1")
                        .claim("acr", "2")
                        .claim("amr", List.of("pwd", "otp"))));

        assertThat(ada.issuer()).isEqualTo(provider.issuer());
        assertThat(ada.subject()).isEqualTo("ada");
        assertThat(ada.session()).contains("s1");
        assertThat(ada.email()).contains("ada@example.org");
        assertThat(ada.emailVerified()).isTrue();
        assertThat(ada.name()).isEqualTo("Ada Neri");
        assertThat(ada.locale()).isEqualTo(Locale.ENGLISH);
        assertThat(ada.means()).containsExactlyInAnyOrder("2", "pwd", "otp");
        assertThat(ada.toString()).doesNotContain("ada@example.org", "Neri");
    }

    @Test
    void asksForTheAddressIfTheTokenHoldsNone() {
        provider.tellOfThePerson("""
                {"sub": "ada", "email": "ada@example.org", "email_verified": "true", "given_name": "Ada"}
                """);

        Assertion ada = exchange.assertion(provider.answer(exchange.departure(), claims -> claims));

        assertThat(ada.email()).contains("ada@example.org");
        assertThat(ada.emailVerified()).isTrue();
        assertThat(ada.name()).isEqualTo("Ada");
    }

    @Test
    void believesNothingThatIsSaidOfSomebodyElse() {
        provider.tellOfThePerson("{\"sub\": \"grace\", \"email\": \"grace@example.org\"}");

        assertRefused(claims -> claims);
    }

    @Test
    void takesAnAddressForUnverifiedUnlessItIsSaidToBe() {
        Assertion ada = exchange.assertion(
                provider.answer(exchange.departure(), claims -> claims.claim("email", "ada@example.org")));

        assertThat(ada.emailVerified()).isFalse();
    }

    @Test
    void refusesWhatExpired() {
        assertRefused(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120))));
    }

    @Test
    void refusesTheNonceOfAnotherJourney() {
        assertRefused(claims -> claims.claim("nonce", Journey.begin("").nonce().getValue()));
        assertRefused(claims -> claims.claim("nonce", null));
    }

    @Test
    void refusesWhatIsForSomebodyElse() {
        assertRefused(claims -> claims.audience("another"));
        assertRefused(claims ->
                claims.audience(List.of(TinyProvider.CLIENT, "another")).claim("azp", "another"));
    }

    @Test
    void refusesAnotherIssuer() {
        assertRefused(claims -> claims.issuer("https://other.example.org"));
    }

    @Test
    void refusesTheSignatureOfSomebodyElse() {
        assertRefusedToken(nonce -> TinyProvider.signed(TinyProvider.foreignKey(), JWSAlgorithm.RS256, known(nonce)));
    }

    @Test
    void refusesWhatNobodySigned() {
        assertRefusedToken(nonce -> new PlainJWT(known(nonce)).serialize());
        assertRefusedToken(nonce -> "no token at all");
    }

    @Test
    void refusesWhatIsSignedWithTheSecretThatWeKnowToo() {
        assertRefusedToken(nonce -> {
            try {
                SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), known(nonce));
                token.sign(new MACSigner(TinyProvider.SECRET.repeat(2)));
                return token.serialize();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void refusesTheAnswerToAnotherJourney() {
        Exchange other = new Exchange(exchange.provider(), Journey.begin("/me"));

        assertRefused(provider.answer(other.departure(), claims -> claims.claim("email", "a@example.org")));
    }

    @Test
    void refusesTheAnswerOfAnotherProvider() {
        Map<String, List<String>> answer = answer();
        answer.put("iss", List.of("https://other.example.org"));
        assertRefused(answer);

        Map<String, List<String>> silent = answer();
        silent.remove("iss");
        assertRefused(silent);
    }

    @Test
    void takesACodeOnce() {
        Map<String, List<String>> answer = answer();
        exchange.assertion(answer);

        assertRefused(answer);
    }

    @Test
    void refusesAnAnswerWithoutACode() {
        Map<String, List<String>> answer = answer();
        answer.remove("code");

        assertRefused(answer);
        assertRefused(Map.of());
    }

    @Test
    void knowsThatSomebodyTurnedBack() {
        Map<String, List<String>> answer = answer();
        answer.remove("code");
        answer.put("error", List.of("access_denied"));

        assertThat(refusal(answer)).isEqualTo(Refusal.CANCELLED);
    }

    @Test
    void refusesAProviderThatCallsItselfOtherwise() {
        provider.pretendToBe("https://other.example.org");

        assertThatThrownBy(() -> Provider.read(settings)).isInstanceOf(GeneralException.class);
    }

    @Test
    void knowsThatTheProviderIsAway() {
        URI departure = exchange.departure();
        Map<String, List<String>> answer = provider.answer(departure, claims -> claims);
        provider.close();

        assertThat(refusal(answer)).isEqualTo(Refusal.UNREACHABLE);
    }

    private Map<String, List<String>> answer() {
        return provider.answer(exchange.departure(), claims -> claims.claim("email", "ada@example.org"));
    }

    private JWTClaimsSet known(String nonce) {
        return provider.claims(nonce).claim("email", "ada@example.org").build();
    }

    private void assertRefused(UnaryOperator<JWTClaimsSet.Builder> person) {
        assertRefused(provider.answer(exchange.departure(), person));
    }

    private void assertRefusedToken(UnaryOperator<String> token) {
        assertRefused(provider.answerWith(exchange.departure(), token));
    }

    private void assertRefused(Map<String, List<String>> answer) {
        assertThat(refusal(answer)).isEqualTo(Refusal.INVALID);
    }

    private Refusal refusal(Map<String, List<String>> answer) {
        return assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> exchange.assertion(answer))
                .actual()
                .refusal();
    }
}
