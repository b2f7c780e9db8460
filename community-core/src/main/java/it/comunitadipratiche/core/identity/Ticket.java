package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is given to somebody to come back with: a prefix, the 13 characters of the id of what it opens, and a
 * {@link Secret}.
 *
 * @param secret the whole text, prefix and id included
 */
public record Ticket(Id id, Secret secret) {
    private static final int ID_LENGTH = 13;
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{13}[A-Za-z0-9_-]{43}");

    public static Ticket issue(String prefix, Id id) {
        return new Ticket(id, Secret.random(prefix + id));
    }

    /** Reads what somebody came with; nothing if it cannot be a ticket of ours. */
    public static Optional<Ticket> parse(String prefix, String text) {
        if (!text.startsWith(prefix)
                || !FORM.matcher(text.substring(prefix.length())).matches()) {
            return Optional.empty();
        }
        return Id.tryParse(text.substring(prefix.length(), prefix.length() + ID_LENGTH))
                .map(id -> new Ticket(id, new Secret(text)));
    }

    /** Whether this is the ticket whose hash was kept. */
    public boolean matches(String hash) {
        return Secret.matches(secret.text(), hash);
    }

    public String text() {
        return secret.text();
    }
}
