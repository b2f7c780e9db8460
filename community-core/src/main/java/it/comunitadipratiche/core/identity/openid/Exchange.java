package it.comunitadipratiche.core.identity.openid;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What is said between us and a provider on a journey: the authorization code flow with PKCE, state and nonce. */
record Exchange(Provider provider, Journey journey) {
    private static final Scope SCOPE = new Scope("openid", "email", "profile");

    /** Where the browser goes. */
    URI departure() {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        SCOPE,
                        provider.settings().client(),
                        provider.settings().answerAddress())
                .endpointURI(provider.metadata().getAuthorizationEndpointURI())
                .state(journey.state())
                .nonce(journey.nonce())
                .codeChallenge(journey.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * What the provider says, after the browser came back with its answer.
     *
     * @throws RefusedException if it does not hold
     */
    Assertion assertion(Map<String, List<String>> answer) {
        OIDCTokens tokens = tokens(code(answer));
        IDTokenClaimsSet claims = provider.verified(tokens.getIDToken(), journey.nonce());
        boolean complete = Assertion.text(claims, "email").isPresent()
                || provider.metadata().getUserInfoEndpointURI() == null;
        return Assertion.of(claims, complete ? claims : userInfo(tokens, claims));
    }

    private AuthorizationCode code(Map<String, List<String>> answer) {
        AuthenticationResponse response = parsed(answer);
        if (!journey.state().equals(response.getState())) {
            throw new RefusedException(Refusal.INVALID, "The answer belongs to another journey");
        }
        demandIssuer(response);
        if (response instanceof AuthenticationSuccessResponse success && success.getAuthorizationCode() != null) {
            return success.getAuthorizationCode();
        }
        if (response instanceof AuthorizationErrorResponse error
                && OAuth2Error.ACCESS_DENIED.equals(error.getErrorObject())) {
            throw new RefusedException(Refusal.CANCELLED, "Cancelled");
        }
        throw new RefusedException(Refusal.INVALID, "The provider gives no code");
    }

    private AuthenticationResponse parsed(Map<String, List<String>> answer) {
        try {
            return AuthenticationResponseParser.parse(provider.settings().answerAddress(), answer);
        } catch (ParseException e) {
            throw new RefusedException(Refusal.INVALID, e);
        }
    }

    /** An answer that says from whom it is must be from this provider, and one from a provider that always says so. */
    private void demandIssuer(AuthenticationResponse response) {
        boolean said = response.getIssuer() != null;
        if (said
                ? !provider.settings().issuer().equals(response.getIssuer())
                : provider.metadata().supportsAuthorizationResponseIssuerParam()) {
            throw new RefusedException(Refusal.INVALID, "The answer is from another provider");
        }
    }

    private OIDCTokens tokens(AuthorizationCode code) {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(code, provider.settings().answerAddress(), journey.verifier());
        try {
            TokenRequest request = new TokenRequest.Builder(
                            provider.metadata().getTokenEndpointURI(), authentication(), grant)
                    .build();
            TokenResponse response = OIDCTokenResponseParser.parse(sent(request.toHTTPRequest()));
            if (response instanceof OIDCTokenResponse success
                    && success.getOIDCTokens().getIDToken() != null) {
                return success.getOIDCTokens();
            }
            throw new RefusedException(Refusal.INVALID, "The provider gives no tokens: " + reason(response));
        } catch (ParseException e) {
            throw new RefusedException(Refusal.INVALID, e);
        }
    }

    private static String reason(TokenResponse response) {
        return response.indicatesSuccess()
                ? "no ID token"
                : String.valueOf(response.toErrorResponse().getErrorObject().getCode());
    }

    private ClientAuthentication authentication() {
        List<ClientAuthenticationMethod> methods = provider.metadata().getTokenEndpointAuthMethods();
        boolean basic = methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        OpenIdSettings settings = provider.settings();
        return basic
                ? new ClientSecretBasic(settings.client(), settings.secret())
                : new ClientSecretPost(settings.client(), settings.secret());
    }

    private ClaimsSet userInfo(OIDCTokens tokens, IDTokenClaimsSet claims) {
        try {
            UserInfoRequest request =
                    new UserInfoRequest(provider.metadata().getUserInfoEndpointURI(), tokens.getAccessToken());
            UserInfoResponse response = UserInfoResponse.parse(sent(request.toHTTPRequest()));
            UserInfo person =
                    response.indicatesSuccess() ? response.toSuccessResponse().getUserInfo() : null;
            if (person == null || !claims.getSubject().equals(person.getSubject())) {
                throw new RefusedException(Refusal.INVALID, "The provider does not tell of the person");
            }
            return person;
        } catch (ParseException e) {
            throw new RefusedException(Refusal.INVALID, e);
        }
    }

    private static HTTPResponse sent(HTTPRequest request) {
        request.setConnectTimeout(Provider.PATIENCE);
        request.setReadTimeout(Provider.PATIENCE);
        request.setFollowRedirects(false);
        try {
            return request.send();
        } catch (IOException e) {
            throw new RefusedException(Refusal.UNREACHABLE, e);
        }
    }
}
