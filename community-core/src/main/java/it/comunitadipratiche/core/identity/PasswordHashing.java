package it.comunitadipratiche.core.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps passwords as Argon2id hashes with the parameters OWASP recommends (12 MiB, 3 passes, 1 lane), or with another
 * amount of memory where it is set. Only a few are computed at a time, as each takes 12 MiB and a processor for some
 * 25 ms.
 */
@ApplicationScoped
class PasswordHashing {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordHashing.class);
    private static final int MEMORY_KIB = 12_288;
    private static final int LEAST_MEMORY_KIB = 8;
    private static final int PASSES = 3;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String DECOY =
            "$argon2id$v=19$m=%d,t=3,p=1$x1Zv2C3WVJYM1Qm3t8QO1g$xfkgfOA8zQRmjU/W3lQAbB1e5eQJDAr+qUxhBgOKqMs";

    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private Argon2Function current;
    private String decoy;

    @SuppressWarnings("NullAway.Init")
    PasswordHashing() {
        // for the CDI proxy
    }

    @Inject
    PasswordHashing(Settings settings) {
        int memory =
                Math.toIntExact(Math.max(LEAST_MEMORY_KIB, settings.number("community.passwords.memory", MEMORY_KIB)));
        if (memory < MEMORY_KIB) {
            LOG.warn("Passwords are hashed with {} KiB, fewer than OWASP recommends: only tests may do so", memory);
        }
        this.current = Argon2Function.getInstance(
                memory, PASSES, LANES, HASH_BYTES, Argon2.ID, Argon2Function.ARGON2_VERSION_13);
        this.decoy = DECOY.formatted(memory);
    }

    /** Stands for the password of accounts that are not there, so that they take as long to refuse. */
    String decoy() {
        return decoy;
    }

    String hash(String password) {
        return inTurn(() -> Password.hash(normal(password))
                .addRandomSalt(SALT_BYTES)
                .with(current)
                .getResult());
    }

    /** Whether this is the password; without a hash it is not, and takes as long to say so. */
    boolean matches(String password, Optional<String> hash) {
        String known = hash.orElse(decoy);
        boolean same =
                inTurn(() -> Password.check(normal(password), known).with(Argon2Function.getInstanceFromHash(known)));
        return same && hash.isPresent();
    }

    /** Whether a hash was made with other parameters than the current ones. */
    boolean isOutdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(current);
    }

    /** The same password typed on different keyboards is the same text. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyRequestsException(PATIENCE, "identity.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyRequestsException(PATIENCE, "identity.busy");
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
