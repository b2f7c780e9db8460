package it.comunitadipratiche.core.identity.openid;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The way of a browser to the provider and back. All that must be the same at its end follows from one secret in the
 * browser, so no node has to remember it; a journey that begins in another browser does not end in this one.
 *
 * @param secret 256 random bits
 * @param next where the person wants to go afterwards; empty if nowhere
 */
public record Journey(String secret, String next) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final int LONGEST = 2_000;
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]*)");

    public static Journey begin(String next) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Journey(BASE64.encodeToString(bytes), next);
    }

    /** Reads what {@link #text} gave; nothing if it is something else. */
    public static Optional<Journey> parse(String text) {
        var parts = FORM.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        try {
            byte[] next = Base64.getUrlDecoder().decode(parts.group(2));
            return Optional.of(new Journey(parts.group(1), new String(next, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What the browser keeps, in letters, digits, hyphens, underscores and a dot. */
    public String text() {
        return secret + "." + BASE64.encodeToString(next.getBytes(StandardCharsets.UTF_8));
    }

    /** What the provider gives back through the browser. */
    State state() {
        return new State(derived("state"));
    }

    /** What the provider puts into its assertion. */
    Nonce nonce() {
        return new Nonce(derived("nonce"));
    }

    /** What shows the provider that who asks for the assertion began the journey. */
    CodeVerifier verifier() {
        return new CodeVerifier(derived("verifier"));
    }

    private String derived(String purpose) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            return BASE64.encodeToString(mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "Journey[…]";
    }
}
