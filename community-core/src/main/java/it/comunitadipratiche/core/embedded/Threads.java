package it.comunitadipratiche.core.embedded;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of an embedded community's background work; they never keep the program alive. */
final class Threads {
    private static final int COUNT = 8;
    private static final long PATIENCE_SECONDS = 30;

    private Threads() {}

    static ScheduledExecutorService open(Closing closing) {
        AtomicInteger number = new AtomicInteger();
        ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(COUNT, work -> {
            Thread thread = new Thread(work, "community-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        threads.setRemoveOnCancelPolicy(true);
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        closing.add(() -> stop(threads));
        return threads;
    }

    private static void stop(ScheduledExecutorService threads) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
