package it.comunitadipratiche.core.vocabulary.skos;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * What is broader than what. New links that would close a circle, or make the hierarchy deeper than
 * {@value #MAX_DEPTH}, are taken out; the links that were there before stay. The same links always give the same
 * result.
 */
class Hierarchy {
    static final int MAX_DEPTH = 100;

    private final Map<String, Set<String>> fixed;
    private final SortedMap<String, Set<String>> added = new TreeMap<>();

    /**
     * Begins with what was there before.
     *
     * @param fixed links from the narrower to the broader; they hold no circle
     */
    Hierarchy(Map<String, Set<String>> fixed) {
        this.fixed = fixed;
    }

    void add(String narrower, String broader) {
        added.computeIfAbsent(narrower, ignored -> new TreeSet<>()).add(broader);
    }

    /** The new links of a concept that are still there. */
    Set<String> added(String narrower) {
        return added.getOrDefault(narrower, Set.of());
    }

    /** Everything broader than a concept, however far up. */
    Set<String> above(String concept) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(broader(concept));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (reached.add(next)) {
                open.addAll(broader(next));
            }
        }
        return reached;
    }

    /** Takes out what closes a circle; tells each link, from the narrower to the broader. */
    void breakCircles(BiConsumer<String, String> takenOut) {
        for (Set<String> tangle : new Tangles(this::broader, nodes()).find()) {
            untie(tangle, takenOut);
        }
    }

    /** Takes out what lies too deep; tells each link, from the narrower to the broader. There must be no circle. */
    void limitDepth(BiConsumer<String, String> takenOut) {
        Map<String, Integer> depths = new HashMap<>();
        for (String node : broaderFirst(nodes())) {
            for (String above : List.copyOf(added(node))) {
                if (depths.getOrDefault(above, 0) + 1 >= MAX_DEPTH) {
                    takeOut(node, above, takenOut);
                }
            }
            int deepest = -1;
            for (String above : broader(node)) {
                deepest = Math.max(deepest, depths.getOrDefault(above, 0));
            }
            depths.put(node, deepest + 1);
        }
    }

    /** Takes links out of concepts that are all, directly or not, broader than each other. */
    private void untie(Set<String> tangle, BiConsumer<String, String> takenOut) {
        SortedSet<String> left = new TreeSet<>(tangle);
        Map<String, List<String>> below = below(tangle);
        Map<String, Integer> waitingFor = new HashMap<>();
        below.values().forEach(nodes -> nodes.forEach(node -> waitingFor.merge(node, 1, Integer::sum)));
        Queue<String> free = new ArrayDeque<>();
        while (!left.isEmpty()) {
            String node = free.poll();
            if (node == null) {
                node = left.stream()
                        .filter(some -> !isHeld(some, left))
                        .findFirst()
                        .orElseThrow();
                for (String above : List.copyOf(added(node))) {
                    if (left.contains(above)) {
                        takeOut(node, above, takenOut);
                    }
                }
            }
            left.remove(node);
            for (String next : below.getOrDefault(node, List.of())) {
                if (waitingFor.merge(next, -1, Integer::sum) == 0 && left.contains(next)) {
                    free.add(next);
                }
            }
        }
    }

    /** Whether a concept lies below one of some others by a link that must stay. */
    private boolean isHeld(String node, Set<String> others) {
        return fixed.getOrDefault(node, Set.of()).stream().anyMatch(others::contains);
    }

    /** Some concepts, each after those of them that are broader. */
    private List<String> broaderFirst(Set<String> nodes) {
        Map<String, List<String>> below = below(nodes);
        Map<String, Integer> waitingFor = new HashMap<>();
        below.values().forEach(some -> some.forEach(node -> waitingFor.merge(node, 1, Integer::sum)));
        Queue<String> free = new ArrayDeque<>();
        nodes.stream().filter(node -> !waitingFor.containsKey(node)).forEach(free::add);
        List<String> sorted = new ArrayList<>();
        while (!free.isEmpty()) {
            String node = free.remove();
            sorted.add(node);
            for (String next : below.getOrDefault(node, List.of())) {
                if (waitingFor.merge(next, -1, Integer::sum) == 0) {
                    free.add(next);
                }
            }
        }
        return sorted;
    }

    private Map<String, List<String>> below(Set<String> nodes) {
        Map<String, List<String>> below = new HashMap<>();
        for (String node : nodes) {
            for (String above : broader(node)) {
                if (nodes.contains(above)) {
                    below.computeIfAbsent(above, ignored -> new ArrayList<>()).add(node);
                }
            }
        }
        return below;
    }

    private Collection<String> broader(String node) {
        Set<String> before = fixed.get(node);
        if (before == null) {
            return added(node);
        }
        Set<String> all = new TreeSet<>(before);
        all.addAll(added(node));
        return all;
    }

    private Set<String> nodes() {
        Set<String> nodes = new TreeSet<>();
        for (Map<String, Set<String>> links : List.of(fixed, added)) {
            links.forEach((node, above) -> {
                nodes.add(node);
                nodes.addAll(above);
            });
        }
        return nodes;
    }

    private void takeOut(String narrower, String broader, BiConsumer<String, String> takenOut) {
        Set<String> links = added.get(narrower);
        if (links != null) {
            links.remove(broader);
        }
        takenOut.accept(narrower, broader);
    }
}
