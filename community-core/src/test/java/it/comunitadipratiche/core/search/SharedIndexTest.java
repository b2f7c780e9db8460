package it.comunitadipratiche.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.cluster.ChangeFeed;
import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.embedded.Community;
import it.comunitadipratiche.core.embedded.CommunityBuilder;
import it.comunitadipratiche.core.embedded.IfOpenSearchStarts;
import it.comunitadipratiche.core.embedded.OpenSearchCluster;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.embedded.TestDatabase;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.UnavailableException;
import it.comunitadipratiche.core.outbox.Outbox;
import jakarta.json.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL and one index in a cluster of OpenSearch, which both found empty and set out to build. */
@ExtendWith(IfOpenSearchStarts.class)
@SuppressWarnings("NullAway.Init")
class SharedIndexTest {
    private static final Locale IT = Locale.ITALIAN;
    private static final TestClock CLOCK = new TestClock();
    private static final int FIRST = 30;

    @TempDir
    static Path folder;

    private static String index;
    private static Community one;
    private static Community two;
    private static IndexState built;

    @BeforeAll
    static void open() throws InterruptedException {
        index = OpenSearchCluster.newName();
        Function<Path, CommunityBuilder> nodes = TestDatabase.POSTGRESQL.create();
        one = opened(builder(nodes, "one", OpenSearchCluster.get().hosts()));
        two = opened(builder(nodes, "two", OpenSearchCluster.get().hosts()));
        for (int i = 0; i < FIRST; i++) {
            publish(one, "Lanterna " + i);
        }
        Thread other = new Thread(() -> drain(two));
        other.start();
        drain(one);
        other.join();
        drain(one);
        poll(one);
        poll(two);
        built = state(one);
    }

    @AfterAll
    static void close() {
        two.close();
        one.close();
        OpenSearchCluster.get().forget(index);
    }

    @BeforeEach
    void listen() {
        poll(one);
        poll(two);
    }

    @Test
    void isBuiltOnceWhenBothNodesFindNone() {
        assertThat(built.complete()).isTrue();
        assertThat(built.build()).isEqualTo(1);
        assertThat(state(two)).isEqualTo(state(one));
        assertThat(total(one, "lanterna")).isEqualTo(FIRST);
        assertThat(total(two, "lanterna")).isEqualTo(FIRST);
    }

    @Test
    void isNotBuiltAgainByWhoComesLater() {
        long build = state(one).build();

        two.get(Rebuild.class).requestIfNeeded();
        drain(two);

        assertThat(two.get(OpenIndex.class).look().build()).isEqualTo(build);
    }

    @Test
    void showsOnEachNodeWhatTheOtherWrote() {
        assertThat(found(two, "mulino")).isEmpty();

        Id id = publish(one, "Mulino");
        poll(two);
        assertThat(found(two, "mulino")).isEmpty();
        drain(one);
        poll(two);

        assertThat(found(two, "mulino")).containsExactly(id);
    }

    @Test
    void isRebuiltByAnyNodeWhileTheOthersSearch() {
        Id id = publish(one, "Cattedrale");
        drain(one);
        long build = state(one).build();
        one.get(OpenIndex.class).files().write(List.of(stray()), List.of());
        long documents = status(two).documents();

        two.run(Caller.system(), () -> two.get(Index.class).rebuild());
        assertThat(found(one, "cattedrale")).containsExactly(id);
        assertThat(status(one).documents()).isEqualTo(documents);
        drain(two);
        poll(one);

        assertThat(state(one).build()).isEqualTo(build + 1);
        assertThat(status(one).rebuilding()).isFalse();
        assertThat(status(one).documents()).isEqualTo(documents - 1);
        assertThat(found(one, "cattedrale")).containsExactly(id);
    }

    @Test
    void isFoundAndWrittenWithoutOneOfItsOwnNodes() {
        Id before = publish(one, "Prima del guasto");
        drain(one);
        OpenSearchCluster.get().stop(3);
        try {
            assertThat(found(one, "guasto")).containsExactly(before);
            Id meanwhile = publish(one, "Durante il guasto");
            drain(one);
            CLOCK.advance(Duration.ofMinutes(10));
            drain(one);
            assertThat(found(one, "guasto")).containsExactlyInAnyOrder(before, meanwhile);
        } finally {
            OpenSearchCluster.get().start(3);
        }
    }

    @Test
    void mayBeAwayAtTheStartAndForAWhile() {
        try (Wire wire = Wire.to(OpenSearchCluster.get().hosts());
                Community alone = opened(builder(TestDatabase.POSTGRESQL.create(), "alone", wire.host())
                        .setting("community.search.index", index + "a"))) {
            Id early = publish(alone, "Tramonto");
            drain(alone);
            assertThatThrownBy(() -> found(alone, "tramonto")).isInstanceOf(UnavailableException.class);
            alone.run(Caller.system(), () -> assertThat(
                            alone.get(Search.class).beside(query("tramonto")).items())
                    .isEmpty());

            wire.mend();
            waitUntilItIsTriedAgain(alone);
            CLOCK.advance(Duration.ofMinutes(1));
            alone.run(Caller.system(), () -> alone.get(RebuildWatch.class).run());
            drain(alone);
            assertThat(found(alone, "tramonto")).containsExactly(early);

            wire.cut();
            Id late = publish(alone, "Secondo tramonto");
            drain(alone);
            assertThatThrownBy(() -> found(alone, "secondo tramonto")).isInstanceOf(UnavailableException.class);
            wire.mend();
            CLOCK.advance(Duration.ofMinutes(1));
            drain(alone);
            assertThat(found(alone, "secondo tramonto")).containsExactly(late);
        } finally {
            OpenSearchCluster.get().forget(index + "a");
        }
    }

    private static void waitUntilItIsTriedAgain(Community one) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        boolean there = false;
        while (!there && System.nanoTime() < end) {
            try {
                found(one, "tramonto");
                there = true;
            } catch (UnavailableException away) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    private static CommunityBuilder builder(Function<Path, CommunityBuilder> nodes, String name, String hosts) {
        return nodes.apply(folder.resolve(name))
                .clock(CLOCK)
                .setting("community.background", "false")
                .setting("community.search.hosts", hosts)
                .setting("community.search.index", index);
    }

    private static Community opened(CommunityBuilder builder) {
        Community community = builder.open();
        poll(community);
        return community;
    }

    private static void poll(Community community) {
        community.get(ChangeFeed.class).poll();
    }

    private static void drain(Community community) {
        community.get(Outbox.class).drain();
    }

    private static IndexState state(Community community) {
        return community.get(OpenIndex.class).state();
    }

    private static IndexStatus status(Community community) {
        return community.call(Caller.system(), () -> community.get(Index.class).status());
    }

    private static Id publish(Community community, String title) {
        return community.call(Caller.system(), () -> {
            Id id = community
                    .get(Entries.class)
                    .create(EntryDraft.of(
                            "article",
                            Json.createObjectBuilder()
                                    .add("title", Json.createObjectBuilder().add("it", title))
                                    .add("body", Json.createObjectBuilder().add("it", "<p>Testo</p>"))
                                    .build()))
                    .id();
            community.get(Publishing.class).publish(id, IT, PublishOrder.now());
            return id;
        });
    }

    private static SearchQuery query(String text) {
        return SearchQuery.of("article", IT).text(text);
    }

    private static List<Id> found(Community community, String text) {
        return community.call(Caller.system(), () -> community.get(Search.class).find(query(text)).items().stream()
                .map(item -> item.key().entry())
                .toList());
    }

    private static long total(Community community, String text) {
        return community.call(
                Caller.system(),
                () -> community.get(Search.class).find(query(text)).total().orElseThrow());
    }

    private static IndexDocument stray() {
        return new IndexDocument(
                "0000000000001:it",
                Map.of(
                        IndexField.SCOPE,
                        List.of("article|it|PUBLIC"),
                        IndexField.BUILD,
                        List.of(0L),
                        IndexField.ENTRY,
                        List.of(1L)));
    }
}
