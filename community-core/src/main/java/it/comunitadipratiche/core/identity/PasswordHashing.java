package it.comunitadipratiche.core.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Keeps passwords as Argon2id hashes with the parameters OWASP recommends (12 MiB, 3 passes, 1 lane). Only a few are
 * computed at a time, as each takes 12 MiB of memory and a processor for some 25 ms.
 */
@ApplicationScoped
class PasswordHashing {
    private static final int MEMORY_KIB = 12_288;
    private static final int PASSES = 3;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Stands for the password of accounts that are not there, so that they take as long to refuse. */
    static final String DECOY =
            "$argon2id$v=19$m=12288,t=3,p=1$x1Zv2C3WVJYM1Qm3t8QO1g$xfkgfOA8zQRmjU/W3lQAbB1e5eQJDAr+qUxhBgOKqMs";

    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    String hash(String password) {
        return inTurn(() -> Password.hash(normal(password))
                .addRandomSalt(SALT_BYTES)
                .with(current())
                .getResult());
    }

    /** Whether this is the password; without a hash it is not, and takes as long to say so. */
    boolean matches(String password, Optional<String> hash) {
        String known = hash.orElse(DECOY);
        boolean same =
                inTurn(() -> Password.check(normal(password), known).with(Argon2Function.getInstanceFromHash(known)));
        return same && hash.isPresent();
    }

    /** Whether a hash was made with other parameters than the current ones. */
    boolean isOutdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(current());
    }

    private static Argon2Function current() {
        return Argon2Function.getInstance(
                MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID, Argon2Function.ARGON2_VERSION_13);
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
