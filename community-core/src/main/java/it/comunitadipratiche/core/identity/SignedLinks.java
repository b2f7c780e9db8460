package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Internal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/**
 * Links that do one harmless thing for whoever has them, again and again: nothing is kept of them, for they carry the
 * platform's signature. They end when the number of what they are about changes.
 */
@Guarded
@ApplicationScoped
public class SignedLinks {
    private static final int ID_LENGTH = 13;
    private static final int CODE_BYTES = 18;
    private SecretKeeper keeper;

    @SuppressWarnings("NullAway.Init")
    protected SignedLinks() {
        // for the CDI proxy
    }

    @Inject
    SignedLinks(SecretKeeper keeper) {
        this.keeper = keeper;
    }

    /**
     * The text that stands for a thing in an address: its id and a signature, 37 letters, digits, hyphens and
     * underscores.
     *
     * @param purpose what it lets one do, as in {@code alerts.feed}
     * @param number another makes another text, and the earlier one void
     */
    @Internal
    public String sign(String purpose, Id id, long number) {
        byte[] code = keeper.code(purpose + "|" + id + "|" + number);
        byte[] some = new byte[CODE_BYTES];
        System.arraycopy(code, 0, some, 0, CODE_BYTES);
        return id + Base64.getUrlEncoder().withoutPadding().encodeToString(some);
    }

    /** The id a text may stand for; whether it does only {@link #isGood} tells. */
    @Internal
    public Optional<Id> id(String text) {
        return text.length() < ID_LENGTH ? Optional.empty() : Id.tryParse(text.substring(0, ID_LENGTH));
    }

    /** Whether a text is the one that was made. */
    @Internal
    public boolean isGood(String text, String purpose, Id id, long number) {
        return MessageDigest.isEqual(
                text.getBytes(StandardCharsets.UTF_8), sign(purpose, id, number).getBytes(StandardCharsets.UTF_8));
    }
}
