package it.comunitadipratiche.core.identity.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * The provider as it describes itself, and what it takes to believe its tokens. Its keys are read when they are first
 * needed, and again when a token was signed with one that is not known, twice a minute at most.
 */
record Provider(
        OpenIdSettings settings,
        OIDCProviderMetadata metadata,
        IDTokenValidator idTokens,
        LogoutTokenValidator logoutTokens) {
    /** How long we wait for a connection, and for an answer, in milliseconds. */
    static final int PATIENCE = 5_000;

    /** For how long after it was issued a logout token is taken. */
    private static final Duration LOGOUT_GOOD_FOR = Duration.ofMinutes(10);

    private static final int MOST_BYTES = 200_000;
    private static final long KEYS_KEPT = Duration.ofMinutes(10).toMillis();
    private static final Set<JWSAlgorithm> ALGORITHMS = algorithms();

    /**
     * Asks a provider about itself.
     *
     * @throws GeneralException if it says something else than it must, such as another issuer
     */
    static Provider read(OpenIdSettings settings) throws GeneralException, IOException {
        OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(settings.issuer(), PATIENCE, PATIENCE);
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                        metadata.getJWKSetURI().toURL(), new DefaultResourceRetriever(PATIENCE, PATIENCE, MOST_BYTES))
                .refreshAheadCache(false)
                .cache(KEYS_KEPT, PATIENCE * 2L)
                .build();
        JWSKeySelector<SecurityContext> selector = new JWSVerificationKeySelector<>(ALGORITHMS, keys);
        return new Provider(
                settings,
                metadata,
                new IDTokenValidator(settings.issuer(), settings.client(), selector, null),
                new LogoutTokenValidator(settings.issuer(), settings.client(), false, selector, null));
    }

    /**
     * What an ID token says, if the provider signed it for us and for this journey.
     *
     * @throws RefusedException if it did not
     */
    IDTokenClaimsSet verified(JWT token, Nonce nonce) {
        try {
            return idTokens.validate(token, nonce);
        } catch (BadJOSEException | JOSEException e) {
            throw new RefusedException(Refusal.INVALID, e);
        }
    }

    /**
     * What a logout token says, if the provider signed it for us.
     *
     * @throws RefusedException if it did not
     */
    LogoutTokenClaimsSet verifiedLogout(String token) {
        try {
            LogoutTokenClaimsSet claims = logoutTokens.validate(JWTParser.parse(token));
            // the library, too, goes by the clock of the machine
            Duration age = Duration.between(claims.getIssueTime().toInstant(), Instant.now());
            if (age.abs().compareTo(LOGOUT_GOOD_FOR) > 0) {
                throw new RefusedException(Refusal.INVALID, "A logout token that is too old");
            }
            return claims;
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new RefusedException(Refusal.INVALID, e);
        }
    }

    /** Those with a key that only the provider has. */
    private static Set<JWSAlgorithm> algorithms() {
        Set<JWSAlgorithm> all = new HashSet<>(JWSAlgorithm.Family.RSA);
        all.addAll(JWSAlgorithm.Family.EC);
        return Set.copyOf(all);
    }
}
