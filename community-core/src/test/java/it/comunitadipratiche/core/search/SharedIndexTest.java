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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL and one index in a cluster of OpenSearch. */
@ExtendWith(IfOpenSearchStarts.class)
@SuppressWarnings("NullAway.Init")
class SharedIndexTest {
    private static final Locale IT = Locale.ITALIAN;
    private final TestClock clock = new TestClock();
    private final List<Community> opened = new ArrayList<>();

    @TempDir
    Path folder;

    private Function<Path, CommunityBuilder> nodes;
    private String index;

    @BeforeEach
    void prepare() {
        nodes = TestDatabase.POSTGRESQL.create();
        index = OpenSearchCluster.newName();
    }

    @AfterEach
    void end() {
        opened.forEach(Community::close);
        OpenSearchCluster.get().forget(index);
    }

    @Test
    void isBuiltByOneNodeAndKnownToTheOther() {
        Community one = node("one");
        Id id = publish(one, "Faro");
        drain(one);
        assertThat(state(one).complete()).isTrue();

        Community two = node("two");
        drain(two);

        assertThat(state(two)).isEqualTo(state(one));
        assertThat(state(two).build()).isEqualTo(1);
        assertThat(found(two, "faro")).containsExactly(id);
    }

    @Test
    void isBuiltOnceWhenBothNodesFindNone() throws InterruptedException {
        Community one = node("one");
        Community two = node("two");
        for (int i = 0; i < 30; i++) {
            publish(one, "Lanterna " + i);
        }

        Thread other = new Thread(() -> drain(two));
        other.start();
        drain(one);
        other.join();
        drain(one);

        poll(two);
        assertThat(state(one).complete()).isTrue();
        assertThat(state(two)).isEqualTo(state(one));
        assertThat(state(one).build()).isEqualTo(1);
        assertThat(found(two, "lanterna")).hasSize(20);
        assertThat(status(two).documents()).isEqualTo(status(two).total());
    }

    @Test
    void showsOnEachNodeWhatTheOtherWrote() {
        Community one = node("one");
        Community two = node("two");
        drain(one);
        poll(two);
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
        Community one = node("one");
        Id id = publish(one, "Cattedrale");
        drain(one);
        Community two = node("two");
        one.get(OpenIndex.class).files().write(List.of(stray()), List.of());
        long documents = status(two).documents();

        two.run(Caller.system(), () -> two.get(Index.class).rebuild());
        assertThat(found(one, "cattedrale")).containsExactly(id);
        assertThat(status(one).documents()).isEqualTo(documents);
        drain(two);
        poll(one);

        assertThat(state(one).build()).isEqualTo(2);
        assertThat(status(one).rebuilding()).isFalse();
        assertThat(status(one).documents()).isEqualTo(documents - 1);
        assertThat(found(one, "cattedrale")).containsExactly(id);
    }

    @Test
    void isFoundAndWrittenWithoutOneOfItsOwnNodes() {
        Community one = node("one");
        Id before = publish(one, "Prima del guasto");
        drain(one);
        OpenSearchCluster.get().stop(3);
        try {
            assertThat(found(one, "guasto")).containsExactly(before);
            Id meanwhile = publish(one, "Durante il guasto");
            drain(one);
            clock.advance(Duration.ofMinutes(10));
            drain(one);
            assertThat(found(one, "guasto")).containsExactlyInAnyOrder(before, meanwhile);
        } finally {
            OpenSearchCluster.get().start(3);
        }
    }

    @Test
    void mayBeAwayAtTheStartAndForAWhile() {
        try (Wire wire = Wire.to(OpenSearchCluster.get().hosts())) {
            Community one = opened(builder("one").setting("community.search.hosts", wire.host()));
            Id early = publish(one, "Tramonto");
            drain(one);
            assertThatThrownBy(() -> found(one, "tramonto")).isInstanceOf(UnavailableException.class);
            one.run(Caller.system(), () -> assertThat(
                            one.get(Search.class).beside(query("tramonto")).items())
                    .isEmpty());

            wire.mend();
            waitUntilItIsTriedAgain(one);
            clock.advance(Duration.ofMinutes(1));
            one.run(Caller.system(), () -> one.get(RebuildWatch.class).run());
            drain(one);
            assertThat(found(one, "tramonto")).containsExactly(early);

            wire.cut();
            Id late = publish(one, "Secondo tramonto");
            drain(one);
            assertThatThrownBy(() -> found(one, "secondo tramonto")).isInstanceOf(UnavailableException.class);
            wire.mend();
            clock.advance(Duration.ofMinutes(1));
            drain(one);
            assertThat(found(one, "secondo tramonto")).containsExactly(late);
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

    private Community node(String name) {
        return opened(builder(name));
    }

    private CommunityBuilder builder(String name) {
        return nodes.apply(folder.resolve(name))
                .clock(clock)
                .setting("community.background", "false")
                .setting("community.search.hosts", OpenSearchCluster.get().hosts())
                .setting("community.search.index", index);
    }

    private Community opened(CommunityBuilder builder) {
        Community community = builder.open();
        opened.add(community);
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

    private static IndexDocument stray() {
        return new IndexDocument(
                "0000000000001:it",
                java.util.Map.of(
                        IndexField.SCOPE,
                        List.of("article|it|PUBLIC"),
                        IndexField.BUILD,
                        List.of(0L),
                        IndexField.ENTRY,
                        List.of(1L)));
    }
}
