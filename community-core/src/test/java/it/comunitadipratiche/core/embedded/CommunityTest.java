package it.comunitadipratiche.core.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.kernel.Settings;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommunityTest {

    @TempDir
    Path folder;

    @Test
    void opensAgainAfterItWasClosed() {
        for (int i = 0; i < 2; i++) {
            try (Community community = Community.open(folder)) {
                assertThat(community.get(Settings.class).folder("files")).startsWithRaw(folder);
            }
        }
    }

    @Test
    void isOpenBesideAnother() {
        try (Community one = Community.open(folder.resolve("one"));
                Community two = Community.open(folder.resolve("two"))) {
            assertThat(one.get(Settings.class).folder("files")).startsWithRaw(folder.resolve("one"));
            assertThat(two.get(Settings.class).folder("files")).startsWithRaw(folder.resolve("two"));
        }
    }

    @Test
    void leavesNothingRunning() {
        Community.open(folder).close();
        Set<String> before = threads();
        Community.open(folder).close();

        assertThat(before).containsAll(threads());
        assertThat(before).noneMatch(name -> name.startsWith("Listener"));
    }

    @Test
    void leavesNothingRunningWhenItCannotBeOpened() {
        Community.open(folder).close();
        Set<String> before = threads();
        CommunityBuilder broken =
                Community.in(folder).database("jdbc:postgresql://127.0.0.1:1/nowhere", "nobody", "nothing");

        assertThatThrownBy(broken::open).isInstanceOf(RuntimeException.class);
        assertThat(before).containsAll(threads());
    }

    @Test
    void mayBeClosedTwice() {
        Community community = Community.open(folder);
        community.close();

        assertThatCode(community::close).doesNotThrowAnyException();
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> !name.startsWith("ForkJoinPool"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
