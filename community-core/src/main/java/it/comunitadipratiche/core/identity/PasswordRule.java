package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import java.util.List;
import java.util.Optional;

/** What a password must be like: 12 to 128 characters, and not the e-mail address. */
final class PasswordRule {
    static final int MIN_LENGTH = 12;
    static final int MAX_LENGTH = 128;

    private PasswordRule() {}

    /** What is wrong with a password, if anything; never repeats it. */
    static Optional<Gap> gap(String pointer, String password, String email) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            return Optional.of(new Gap(pointer, "identity.password.length", MIN_LENGTH, MAX_LENGTH));
        }
        if (password.strip().equalsIgnoreCase(email.strip())) {
            return Optional.of(new Gap(pointer, "identity.password.email"));
        }
        return Optional.empty();
    }

    static void demand(String pointer, String password, String email) {
        gap(pointer, password, email).ifPresent(gap -> {
            throw new InvalidInputException(List.of(gap));
        });
    }

    /** Whether a text is short enough to be looked at as a password at all. */
    static boolean isPlausible(String password) {
        return !password.isEmpty() && password.codePointCount(0, password.length()) <= MAX_LENGTH;
    }
}
