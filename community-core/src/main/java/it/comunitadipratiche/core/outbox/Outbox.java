package it.comunitadipratiche.core.outbox;

import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where work is left that must happen after a commit. A message that was added in a transaction that succeeds is
 * delivered at least once, even if the process dies at any moment.
 */
@Guarded
@ApplicationScoped
@Transactional
public class Outbox {
    static final String MANAGE = "outbox.manage";
    private OutboxRepository repository;
    private Wakeup wakeup;
    private Postman postman;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Outbox() {
        // for the CDI proxy
    }

    @Inject
    Outbox(OutboxRepository repository, Wakeup wakeup, Postman postman, Clock clock) {
        this.repository = repository;
        this.wakeup = wakeup;
        this.postman = postman;
        this.clock = clock;
    }

    /** Leaves a message to be delivered as soon as the caller's transaction, which there must be, has succeeded. */
    @Internal
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(String topic, String key, JsonObject payload) {
        Instant now = clock.instant();
        repository.add(new OutboxEntry(topic, key, payload, now, now));
        wakeup.afterwards(topic);
    }

    /** Leaves a message to be delivered when it is due and the caller's transaction, which there must be, succeeded. */
    @Internal
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(String topic, String key, JsonObject payload, Instant due) {
        repository.add(new OutboxEntry(topic, key, payload, clock.instant(), due));
    }

    /**
     * Delivers what is due, in this thread, and returns when nothing that is due is left; what is added meanwhile is
     * delivered too. What fails is left for later, so it is not waited for.
     */
    @Internal
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void drain() {
        postman.drain();
    }

    /**
     * The messages nobody could deliver, oldest first.
     *
     * @param after the last one seen; those that come after it are given
     * @param limit how many at most
     */
    @Requires(MANAGE)
    public List<DeadLetter> deadLetters(Optional<Id> after, int limit) {
        return repository.dead(after.map(Id::value).orElse(Long.MIN_VALUE), limit).stream()
                .map(OutboxEntry::deadLetter)
                .toList();
    }

    /**
     * Tries a dead message again, with as many attempts as a new one.
     *
     * @throws NotFoundException if there is no such dead message
     */
    @Requires(MANAGE)
    public void retry(Id id) {
        OutboxEntry entry = dead(id);
        entry.revive(clock.instant());
        wakeup.afterwards(entry.message().topic());
    }

    /** Tries all dead messages of a topic again, and tells how many there were. */
    @Requires(MANAGE)
    public int retryAll(String topic) {
        wakeup.afterwards(topic);
        return repository.reviveAll(topic, clock.instant());
    }

    /**
     * Throws a dead message away.
     *
     * @throws NotFoundException if there is no such dead message
     */
    @Requires(MANAGE)
    public void discard(Id id) {
        repository.remove(dead(id));
    }

    /** How many messages there are, by topic. */
    @Requires(MANAGE)
    public List<OutboxCount> counts() {
        return repository.counts(clock.instant());
    }

    private OutboxEntry dead(Id id) {
        return repository
                .find(id.value())
                .filter(OutboxEntry::isDead)
                .orElseThrow(() -> new NotFoundException("outbox.none", id));
    }
}
