package it.comunitadipratiche.core.embedded;

import static org.assertj.core.api.Assertions.assertThat;

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
        Set<String> before = threads();
        Community.open(folder).close();
        assertThat(threads()).isEqualTo(before);
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
