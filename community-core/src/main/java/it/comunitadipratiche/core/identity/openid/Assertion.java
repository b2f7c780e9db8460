package it.comunitadipratiche.core.identity.openid;

import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of somebody who signed in there.
 *
 * @param subject who it is to the provider, never given to anybody else
 * @param session the session there, if it says so
 * @param emailVerified whether the provider checked that the address is the person's
 * @param name 1 to 120 characters
 * @param means how the person signed in there: the values of {@code acr} and {@code amr}
 */
record Assertion(
        String issuer,
        String subject,
        Optional<String> session,
        Optional<String> email,
        boolean emailVerified,
        String name,
        Locale locale,
        Set<String> means) {
    static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_NAME = 120;
    private static final String UNFIT = "[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]+";

    /**
     * Reads an assertion.
     *
     * @param token which is verified
     * @param person what is said of the person: the token, or what was asked for besides
     */
    static Assertion of(IDTokenClaimsSet token, ClaimsSet person) {
        String subject = token.getSubject().getValue();
        if (subject.length() > LONGEST_SUBJECT) {
            throw new RefusedException(Refusal.INVALID, "A subject longer than " + LONGEST_SUBJECT + " characters");
        }
        return new Assertion(
                token.getIssuer().getValue(),
                subject,
                text(token, "sid"),
                text(person, "email"),
                "true".equals(String.valueOf(person.getClaim("email_verified"))),
                name(person),
                text(person, "locale").orElse("").startsWith("en") ? Locale.ENGLISH : Locale.ITALIAN,
                means(token));
    }

    static Optional<String> text(ClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private static String name(ClaimsSet person) {
        String both = text(person, "given_name").orElse("") + " "
                + text(person, "family_name").orElse("");
        return Stream.of(
                        text(person, "name"),
                        Optional.of(both),
                        text(person, "preferred_username"),
                        text(person, "email").map(email -> email.replaceFirst("@.*$", "")))
                .flatMap(Optional::stream)
                .map(name -> name.replaceAll(UNFIT, " ").strip())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .orElse("?");
    }

    private static Set<String> means(IDTokenClaimsSet token) {
        Set<String> means = new HashSet<>();
        text(token, "acr").ifPresent(means::add);
        @Nullable List<String> methods = token.getStringListClaim("amr");
        means.addAll(Objects.requireNonNullElse(methods, List.of()));
        return means;
    }

    @Override
    public String toString() {
        return "Assertion[" + issuer + "]";
    }
}
