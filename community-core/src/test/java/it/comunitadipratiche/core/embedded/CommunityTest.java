package it.comunitadipratiche.core.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.kernel.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommunityTest {
    private static final long ENDING_MILLIS = 10_000;

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
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        Community.open(folder).close();

        assertThat(left(before)).isEmpty();
        assertThat(before).noneMatch(thread -> thread.getName().startsWith("Listener"));
    }

    @Test
    void leavesNothingRunningWhenItCannotBeOpened() {
        Community.open(folder).close();
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        CommunityBuilder broken =
                Community.in(folder).database("jdbc:postgresql://127.0.0.1:1/nowhere", "nobody", "nothing");

        assertThatThrownBy(broken::open).isInstanceOf(RuntimeException.class);
        assertThat(left(before)).isEmpty();
    }

    @Test
    void mayBeClosedTwice() {
        Community community = Community.open(folder);
        community.close();

        assertThatCode(community::close).doesNotThrowAnyException();
    }

    /** The threads that were not there before and do not end. */
    private static List<String> left(Set<Thread> before) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .filter(thread -> !thread.getName().startsWith("ForkJoinPool"))
                .filter(CommunityTest::goesOn)
                .map(Thread::getName)
                .toList();
    }

    /** Gives a thread that is about to end the time to do so. */
    private static boolean goesOn(Thread thread) {
        try {
            thread.join(ENDING_MILLIS);
            return thread.isAlive() && !thread.getName().equals("process reaper");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
