package it.comunitadipratiche.core.idempotency;

import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Does the work of a request once for each key of an account. Two requests at the same time wait for each other; work
 * that fails leaves nothing, so that it can be tried again.
 */
@Guarded
@ApplicationScoped
public class Idempotency {
    /** How long an answer is kept. */
    public static final Duration KEPT = Duration.ofHours(24);

    private static final Duration CLEANING = Duration.ofHours(1);
    private static final int CREATED = 201;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private AnswerRepository repository;
    private Callers callers;
    private Clock clock;
    private final AtomicLong cleaned = new AtomicLong();

    @SuppressWarnings("NullAway.Init")
    protected Idempotency() {
        // for the CDI proxy
    }

    @Inject
    Idempotency(AnswerRepository repository, Callers callers, Clock clock) {
        this.repository = repository;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Does some work, or repeats its answer.
     *
     * @param key 1 to 255 visible ASCII characters, chosen by the caller
     * @param request the fingerprint of the whole request, at most 64 characters
     * @param work done in one transaction with the keeping of its answer
     * @throws KeyReusedException if the key was used for another request
     * @throws ConflictException if the first request with the key is still under way and takes long
     */
    @Anyone
    public Answer once(String key, String request, Supplier<Answer> work) {
        if (!KEY.matcher(key).matches()) {
            throw new InvalidInputException("Idempotency-Key", "idempotency.key");
        }
        Id account = callers.current().demandAccount();
        Instant now = clock.instant();
        clean(now);
        Optional<KeptAnswer> earlier = repository.find(account, key, now.minus(KEPT));
        if (earlier.isPresent()) {
            return repeated(earlier.get(), request);
        }
        try {
            return repository.keep(new KeptAnswer(account, key, request, now), now.minus(KEPT), work);
        } catch (KeyTakenException e) {
            return repository
                    .find(account, key, now.minus(KEPT))
                    .map(answer -> repeated(answer, request))
                    .orElseThrow(() -> new ConflictException("idempotency.underway"));
        }
    }

    /**
     * Makes a thing, or names the one that was made, as {@link #once} does.
     *
     * @return its id
     */
    @Anyone
    public Id make(String key, String request, Supplier<Id> work) {
        return Id.of(once(
                        key,
                        request,
                        () -> new Answer(CREATED, Map.of(), work.get().toString()))
                .body());
    }

    private static Answer repeated(KeptAnswer earlier, String request) {
        if (!earlier.isOf(request)) {
            throw new KeyReusedException();
        }
        return earlier.answer();
    }

    private void clean(Instant now) {
        long last = cleaned.get();
        if (last < now.minus(CLEANING).toEpochMilli() && cleaned.compareAndSet(last, now.toEpochMilli())) {
            repository.forgetBefore(now.minus(KEPT));
        }
    }
}
