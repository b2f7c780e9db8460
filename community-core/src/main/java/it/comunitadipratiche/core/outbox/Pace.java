package it.comunitadipratiche.core.outbox;

import java.time.Duration;

/**
 * How many messages a lane takes at once. Taking and removing messages cost a commit each, so it takes twice as many
 * while they are quickly done, and fewer when they are not: what one node has taken no other can help with.
 */
final class Pace {
    private static final int MOST = 500;
    static final Duration QUICK = Duration.ofMillis(250);
    private final int least;
    private int size;

    /** @param batchSize what the handler takes at once; a multiple of it is taken */
    Pace(int batchSize) {
        this.least = batchSize;
        this.size = batchSize;
    }

    int size() {
        return size;
    }

    /** Notes how long the work on as many messages as it says took. */
    void took(Duration time) {
        if (time.compareTo(QUICK) > 0) {
            size = Math.max(least, size / 2 / least * least);
        } else if (size * 2 <= MOST) {
            size = size * 2;
        }
    }
}
