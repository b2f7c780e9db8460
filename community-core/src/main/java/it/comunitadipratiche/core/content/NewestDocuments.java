package it.comunitadipratiche.core.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.memory.Heap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What was published last, as JSON. The index, the harvest and the citations each read it, soon one after the other, and
 * the publisher had it at hand: it is not made of its bytes by each of them.
 */
@ApplicationScoped
class NewestDocuments {
    /** The index, the harvest and the citations: what each has read is let go, to be garbage while it is young. */
    static final int READERS = 3;

    /**
     * No longer than the three need: what stays until there is no more place keeps out what comes after it, which was asked
     * for less often.
     */
    private static final Duration SOON = Duration.ofSeconds(3);

    /** Of the memory, for the bytes; as JSON they take a few times as much. */
    private static final int PART = 40;

    private final Cache<PublicationKey, Known> newest = Caffeine.newBuilder()
            .maximumWeight(Heap.part(PART))
            .weigher((PublicationKey key, Known known) -> known.bytes().length)
            .expireAfterWrite(SOON)
            .scheduler(Scheduler.systemScheduler())
            .executor(Runnable::run)
            .build();

    @SuppressWarnings("ArrayRecordComponent") // compared by what is in it
    private record Known(byte[] bytes, JsonObject json, AtomicInteger readers) {}

    void add(PublicationKey key, byte[] bytes, JsonObject json) {
        newest.put(key, new Known(bytes, json, new AtomicInteger(READERS)));
    }

    /** The JSON of a document that was read just now; other bytes than the known ones are read. */
    JsonObject json(PublicationKey key, byte[] bytes) {
        Known known = newest.getIfPresent(key);
        if (known == null || !Arrays.equals(known.bytes(), bytes)) {
            return TypedContent.parse(bytes);
        }
        if (known.readers().decrementAndGet() == 0) {
            newest.invalidate(key);
        }
        return known.json();
    }
}
