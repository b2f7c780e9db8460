package it.comunitadipratiche.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaneTest {
    private static final Duration A_WHILE = Duration.ofMillis(150);
    private final Waiting waiting = new Waiting();
    private final Rounds rounds = new Rounds();
    private long now = Long.MAX_VALUE - Lane.REST.toNanos(); // a clock may begin anywhere, and pass its end
    private final Lane lane = new Lane(new Recording(), () -> true, rounds, () -> now);

    @AfterEach
    void end() {
        waiting.threads.shutdown();
    }

    @Test
    void deliversTheFirstAtOnce() {
        lane.wake(waiting.threads);

        assertThat(waiting.rests).containsExactly(Duration.ZERO);
    }

    @Test
    void restsAfterItDelivered() {
        rounds.messages = 1;
        lane.wake(waiting.threads);
        waiting.run();
        now += A_WHILE.toNanos();
        lane.wake(waiting.threads);
        lane.wake(waiting.threads);

        assertThat(waiting.rests).containsExactly(Duration.ZERO, Lane.REST.minus(A_WHILE));
    }

    @Test
    void doesNotRestLonger() {
        rounds.messages = 1;
        lane.wake(waiting.threads);
        waiting.run();
        now += Lane.REST.toNanos();
        lane.wake(waiting.threads);

        assertThat(waiting.rests).containsExactly(Duration.ZERO, Duration.ZERO);
    }

    @Test
    void doesNotRestFromFindingNothing() {
        lane.wake(waiting.threads);
        waiting.run();
        lane.wake(waiting.threads);

        assertThat(waiting.rests).containsExactly(Duration.ZERO, Duration.ZERO);
    }

    @Test
    void looksAgainForWhatCameWhileItWorked() {
        rounds.meanwhile = () ->
                CompletableFuture.runAsync(() -> lane.wake(waiting.threads)).join();
        rounds.messages = 1;
        lane.wake(waiting.threads);
        waiting.run();

        assertThat(waiting.rests).containsExactly(Duration.ZERO, Lane.REST);
    }

    @Test
    void goesOnAtOnceWithWhatItsHandlerLeft() {
        rounds.meanwhile = () -> lane.wake(waiting.threads);
        rounds.messages = 1;
        lane.wake(waiting.threads);
        waiting.run();
        rounds.meanwhile = () -> {};
        waiting.run();
        lane.wake(waiting.threads);

        assertThat(waiting.rests).containsExactly(Duration.ZERO, Duration.ZERO, Lane.REST);
    }

    /** Threads that do what they are given when they are told to, and note how long it should have waited. */
    private static final class Waiting {
        final List<Duration> rests = new ArrayList<>();
        final Queue<Runnable> work = new ArrayDeque<>();
        final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(1) {
            @Override
            public void execute(Runnable command) {
                rests.add(Duration.ZERO);
                work.add(command);
            }

            @Override
            public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
                rests.add(Duration.of(delay, unit.toChronoUnit()));
                work.add(command);
                return super.schedule(() -> {}, 0, TimeUnit.NANOSECONDS);
            }
        };

        void run() {
            work.remove().run();
        }
    }

    /** Finds as many messages as it is told. */
    private static final class Rounds extends Delivery {
        int messages;
        Runnable meanwhile = () -> {};

        @Override
        Claim deliver(OutboxHandler handler, int limit, BooleanSupplier closed) {
            meanwhile.run();
            OutboxMessage message =
                    new OutboxMessage(Id.next(), handler.topic(), "uno", JsonValue.EMPTY_JSON_OBJECT, Instant.EPOCH, 0);
            return new Claim(List.of(message).subList(0, messages), Map.of(), false, Instant.EPOCH);
        }
    }
}
