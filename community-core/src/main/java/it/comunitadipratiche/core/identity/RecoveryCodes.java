package it.comunitadipratiche.core.identity;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What lets in who has lost the authenticator: 80 random bits each, in four groups of letters and digits. */
final class RecoveryCodes {
    static final int NUMBER = 10;
    private static final int BYTES = 10;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    static List<String> make() {
        return Stream.generate(RecoveryCodes::code).limit(NUMBER).toList();
    }

    /** The hash of a code, however it was typed. */
    static String hash(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
        return new Secret(plain).hash();
    }

    private static String code() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String text = Base32.of(bytes).toLowerCase(Locale.ROOT);
        return IntStream.range(0, text.length() / GROUP)
                .mapToObj(i -> text.substring(i * GROUP, (i + 1) * GROUP))
                .collect(Collectors.joining("-"));
    }
}
