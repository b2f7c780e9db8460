package it.comunitadipratiche.core.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a form carries so that no other site can send it: an HMAC under the secret of the browser's cookie. */
final class FormToken {
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "form".getBytes(StandardCharsets.US_ASCII);

    private FormToken() {}

    static String of(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(PURPOSE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    static boolean matches(String secret, String token) {
        return !secret.isEmpty()
                && MessageDigest.isEqual(
                        of(secret).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8));
    }
}
