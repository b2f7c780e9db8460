package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a program shows to be let in: {@code cdp_}, the 13 characters of the token's id, and a {@link Secret}. The
 * prefix lets scanners of published code recognize a leaked token.
 *
 * @param secret the whole text, id and prefix included
 */
record Bearer(Id token, Secret secret) {
    private static final String PREFIX = "cdp_";
    private static final int ID_END = PREFIX.length() + 13;
    private static final Pattern FORM = Pattern.compile("cdp_[0-9A-Z]{13}[A-Za-z0-9_-]{43}");

    static Bearer issue() {
        Id id = Id.next();
        return new Bearer(id, Secret.random(PREFIX + id));
    }

    /** Reads what was shown; nothing if it cannot be a token of ours. */
    static Optional<Bearer> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        return Id.tryParse(text.substring(PREFIX.length(), ID_END)).map(id -> new Bearer(id, new Secret(text)));
    }
}
