package it.comunitadipratiche.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.embedded.Community;
import it.comunitadipratiche.core.embedded.CommunityBuilder;
import it.comunitadipratiche.core.embedded.TestDatabase;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimetableTest {

    @TempDir
    Path folder;

    @BeforeEach
    void forget() {
        Ticking.RUNS.drainPermits();
        Ticking.AT_ONCE.set(0);
        Ticking.MOST_AT_ONCE.set(0);
    }

    @ParameterizedTest
    @EnumSource
    void runsATaskAgainAndAgainAndAfterARestart(TestDatabase database) {
        Function<Path, CommunityBuilder> place = database.create();
        for (int i = 0; i < 2; i++) {
            try (Community community = node(place, "node")) {
                assertThat(community).isNotNull();
                Ticking.RUNS.acquireUninterruptibly(3);
            }
        }
    }

    @Test
    void runsATaskOnOneNodeAtATime() {
        Function<Path, CommunityBuilder> place = TestDatabase.POSTGRESQL.create();
        try (Community one = node(place, "one");
                Community two = node(place, "two")) {
            assertThat(one).isNotSameAs(two);
            Ticking.RUNS.acquireUninterruptibly(10);
        }
        assertThat(Ticking.MOST_AT_ONCE).hasValue(1);
    }

    private Community node(Function<Path, CommunityBuilder> place, String name) {
        return place.apply(folder.resolve(name))
                .beans(Ticking.class)
                .setting("community.schedule.poll", "PT0.01S")
                .open();
    }

    /** Fails now and then, and counts how often it runs; the same for all nodes of the process. */
    @Singleton
    static class Ticking implements RecurringTask {
        static final Semaphore RUNS = new Semaphore(0);
        static final AtomicInteger AT_ONCE = new AtomicInteger();
        static final AtomicInteger MOST_AT_ONCE = new AtomicInteger();
        private final Callers callers;

        @Inject
        Ticking(Callers callers) {
            this.callers = callers;
        }

        @Override
        public String name() {
            return "test.ticking";
        }

        @Override
        public Recurrence when() {
            return Recurrence.every(Duration.ofMillis(1));
        }

        @Override
        public void run() {
            assertThat(callers.current()).isEqualTo(Caller.system());
            MOST_AT_ONCE.accumulateAndGet(AT_ONCE.incrementAndGet(), Math::max);
            AT_ONCE.decrementAndGet();
            RUNS.release();
        }
    }
}
