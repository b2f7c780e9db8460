package it.comunitadipratiche.api.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.comunitadipratiche.api.oai.OaiException.Code;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Where a list goes on: what was asked for and the place of the last record that was given, with a checksum that shows
 * whether somebody changed it.
 *
 * @param given how many records were given before
 */
record Token(
        Verb verb,
        String prefix,
        Optional<String> from,
        Optional<String> until,
        Optional<String> set,
        long place,
        long given) {
    private static final String VERSION = "1";
    private static final String BETWEEN = "|";
    private static final int PARTS = 8;
    private static final int CHECKSUM = 12;

    /** @param site the address of the site: tokens of another are not taken */
    String written(String site) {
        String content = String.join(
                BETWEEN,
                VERSION,
                verb.word(),
                prefix,
                from.orElse(""),
                until.orElse(""),
                set.orElse(""),
                Long.toString(place),
                Long.toString(given));
        return encoded(content.getBytes(UTF_8)) + "." + checksum(content, site);
    }

    static Token read(String text, Verb verb, String site) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw bad();
        }
        try {
            String content = new String(Base64.getUrlDecoder().decode(text.substring(0, dot)), UTF_8);
            List<String> parts = List.of(content.split("\\|", -1));
            if (!checksum(content, site).equals(text.substring(dot + 1))
                    || parts.size() != PARTS
                    || !parts.get(0).equals(VERSION)
                    || !parts.get(1).equals(verb.word())) {
                throw bad();
            }
            return new Token(
                    verb,
                    parts.get(2),
                    some(parts.get(3)),
                    some(parts.get(4)),
                    some(parts.get(5)),
                    Long.parseLong(parts.get(6)),
                    Long.parseLong(parts.get(7)));
        } catch (IllegalArgumentException e) {
            throw bad();
        }
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    private static OaiException bad() {
        return new OaiException(
                Code.BAD_RESUMPTION_TOKEN, "This is no token that was given here for this verb; begin the list again");
    }

    private static String checksum(String content, String site) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((site + '\n' + content).getBytes(UTF_8));
            return encoded(Arrays.copyOf(hash, CHECKSUM));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
