package it.comunitadipratiche.core.identity.openid;

import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import java.util.Optional;

/**
 * What a provider says of somebody who signed out there: a subject, a session, or both.
 *
 * @param token what tells its logout token from others
 */
record LogoutNotice(String issuer, Optional<String> subject, Optional<String> session, String token) {

    static LogoutNotice of(LogoutTokenClaimsSet claims) {
        return new LogoutNotice(
                claims.getIssuer().getValue(),
                Assertion.text(claims, "sub"),
                Assertion.text(claims, "sid"),
                claims.getJWTID().getValue());
    }

    @Override
    public String toString() {
        return "LogoutNotice[" + issuer + "]";
    }
}
