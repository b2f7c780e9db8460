package it.comunitadipratiche.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.embedded.Community;
import it.comunitadipratiche.core.embedded.CommunityBuilder;
import it.comunitadipratiche.core.embedded.TestDatabase;
import it.comunitadipratiche.core.embedded.TestTransactions;
import it.comunitadipratiche.core.identity.Caller;
import jakarta.inject.Singleton;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostmanTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void deliversInTheBackgroundRightAfterTheCommit(TestDatabase database) {
        try (Community community = in(folder, database.create())
                .setting("community.outbox.poll", "PT1H")
                .open()) {
            Counting counting = community.get(Counting.class);
            add(community, Counting.TOPIC, 3);

            counting.seen.acquireUninterruptibly(3);
            assertThat(counting.keys).containsExactlyInAnyOrder("0", "1", "2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void deliversAfterARestartWhatWasLeft(TestDatabase database) {
        Function<Path, CommunityBuilder> place = database.create();
        try (Community community =
                in(folder, place).setting("community.background", "false").open()) {
            add(community, Counting.TOPIC, 2);
        }
        try (Community community =
                in(folder, place).setting("community.outbox.poll", "PT0.05S").open()) {
            community.get(Counting.class).seen.acquireUninterruptibly(2);
        }
    }

    @Test
    void deliversEachMessageOnOneOfTwoNodes() {
        Function<Path, CommunityBuilder> place = TestDatabase.POSTGRESQL.create();
        try (Community one = node(place, "one");
                Community two = node(place, "two")) {
            add(one, Counting.TOPIC, 500);
            add(two, Counting.TOPIC, 500);
            one.run(Caller.system(), one.get(Outbox.class)::drain);
            two.run(Caller.system(), two.get(Outbox.class)::drain);

            List<String> all = new ArrayList<>(one.get(Counting.class).keys);
            all.addAll(two.get(Counting.class).keys);
            assertThat(all).hasSize(1000);
        }
    }

    @Test
    void doesNotLetASlowTopicHoldUpAnother() {
        try (Community community = in(folder, Community::in).open()) {
            Stuck stuck = community.get(Stuck.class);
            add(community, Stuck.TOPIC, 1);
            await(stuck.begun);
            add(community, Counting.TOPIC, 5);

            community.get(Counting.class).seen.acquireUninterruptibly(5);
            stuck.free.countDown();
        }
    }

    @Test
    void finishesTheBatchAtHandWhenItStops() throws InterruptedException {
        Community community = in(folder, Community::in).open();
        Stuck stuck = community.get(Stuck.class);
        add(community, Stuck.TOPIC, 1);
        await(stuck.begun);
        Thread closing = new Thread(community::close);
        closing.start();
        stuck.free.countDown();
        closing.join();

        try (Community again = in(folder, Community::in)
                .setting("community.background", "false")
                .open()) {
            assertThat(again.call(Caller.system(), again.get(Outbox.class)::counts))
                    .noneMatch(count -> count.topic().equals(Stuck.TOPIC));
        }
    }

    private Community node(Function<Path, CommunityBuilder> place, String name) {
        return in(folder.resolve(name), place)
                .setting("community.outbox.poll", "PT0.01S")
                .open();
    }

    private static CommunityBuilder in(Path folder, Function<Path, CommunityBuilder> place) {
        return place.apply(folder).beans(Counting.class, Stuck.class);
    }

    private static void add(Community community, String topic, int count) {
        Outbox outbox = community.get(Outbox.class);
        community.get(TestTransactions.class).run(() -> IntStream.range(0, count)
                .forEach(i -> outbox.add(topic, String.valueOf(i), JsonValue.EMPTY_JSON_OBJECT)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts what it gets. */
    @Singleton
    static class Counting implements OutboxHandler {
        static final String TOPIC = "test.counting";
        Queue<String> keys = new ConcurrentLinkedQueue<>();
        Semaphore seen = new Semaphore(0);

        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public int batchSize() {
            return 20;
        }

        @Override
        public void handle(List<OutboxMessage> batch) {
            batch.forEach(message -> keys.add(message.key()));
            seen.release(batch.size());
        }
    }

    /** Works until it is freed. */
    @Singleton
    static class Stuck implements OutboxHandler {
        static final String TOPIC = "test.stuck";
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);

        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public void handle(List<OutboxMessage> batch) {
            begun.countDown();
            await(free);
        }
    }
}
