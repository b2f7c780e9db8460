package it.comunitadipratiche.core.vocabulary.skos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HierarchyTest {
    private final List<String> takenOut = new ArrayList<>();

    @Test
    void keepsAHierarchyWithSeveralParents() {
        Hierarchy hierarchy = new Hierarchy(Map.of());
        hierarchy.add("c", "a");
        hierarchy.add("c", "b");
        hierarchy.add("b", "a");
        check(hierarchy);

        assertThat(takenOut).isEmpty();
        assertThat(hierarchy.above("c")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void takesOneLinkOutOfACircle() {
        Hierarchy hierarchy = new Hierarchy(Map.of());
        hierarchy.add("a", "b");
        hierarchy.add("b", "c");
        hierarchy.add("c", "a");
        hierarchy.add("d", "c");
        check(hierarchy);

        assertThat(takenOut).containsExactly("a>b");
        assertThat(hierarchy.above("d")).containsExactlyInAnyOrder("c", "a");
    }

    @Test
    void takesOutALinkToItself() {
        Hierarchy hierarchy = new Hierarchy(Map.of());
        hierarchy.add("a", "a");
        check(hierarchy);

        assertThat(takenOut).containsExactly("a>a");
    }

    @Test
    void takesOutTheNewLinkWhenACircleRunsThroughWhatWasThere() {
        Hierarchy hierarchy = new Hierarchy(Map.of("a", Set.of("b"), "b", Set.of("c")));
        hierarchy.add("c", "a");
        check(hierarchy);

        assertThat(takenOut).containsExactly("c>a");
    }

    @Test
    void limitsTheDepth() {
        Hierarchy hierarchy = new Hierarchy(Map.of());
        for (int i = 0; i < 150; i++) {
            hierarchy.add(name(i + 1), name(i));
        }
        check(hierarchy);

        assertThat(takenOut).containsExactly(name(100) + ">" + name(99));
        assertThat(hierarchy.above(name(150))).hasSize(50);
    }

    @Test
    void bearsAVeryLongChainAndAVeryLongCircle() {
        Hierarchy hierarchy = new Hierarchy(Map.of());
        int many = 50_000;
        for (int i = 0; i < many; i++) {
            hierarchy.add(name(i), name((i + 1) % many));
            hierarchy.add("x" + name(i + 1), "x" + name(i));
        }
        hierarchy.breakCircles((narrower, broader) -> takenOut.add(narrower + ">" + broader));

        assertThat(takenOut).hasSize(1);
    }

    @Test
    void bearsALongRowOfSmallCircles() {
        Hierarchy hierarchy = new Hierarchy(Map.of());
        for (int i = 0; i < 20_000; i++) {
            hierarchy.add(name(i), name(i + 1));
            hierarchy.add(name(i + 1), name(i));
        }
        hierarchy.breakCircles((narrower, broader) -> takenOut.add(narrower + ">" + broader));

        assertThat(takenOut).hasSize(20_000);
    }

    private void check(Hierarchy hierarchy) {
        hierarchy.breakCircles((narrower, broader) -> takenOut.add(narrower + ">" + broader));
        hierarchy.limitDepth((narrower, broader) -> takenOut.add(narrower + ">" + broader));
    }

    private static String name(int number) {
        return String.format("n%06d", number);
    }
}
