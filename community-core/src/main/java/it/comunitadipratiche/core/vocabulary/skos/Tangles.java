package it.comunitadipratiche.core.vocabulary.skos;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the groups of nodes that can all reach each other, and the nodes that point at themselves: Tarjan's strongly
 * connected components, without recursion.
 */
class Tangles {
    private final Function<String, Collection<String>> targets;
    private final Collection<String> nodes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> lowest = new HashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final Set<String> onPath = new HashSet<>();
    private final List<Set<String>> found = new ArrayList<>();

    Tangles(Function<String, Collection<String>> targets, Collection<String> nodes) {
        this.targets = targets;
        this.nodes = nodes;
    }

    List<Set<String>> find() {
        for (String node : nodes) {
            if (!numbers.containsKey(node)) {
                visit(node);
            }
        }
        return found;
    }

    private void visit(String start) {
        Deque<Visit> visits = new ArrayDeque<>();
        visits.push(enter(start));
        while (!visits.isEmpty()) {
            Visit visit = visits.element();
            if (visit.left.hasNext()) {
                String target = visit.left.next();
                if (!numbers.containsKey(target)) {
                    visits.push(enter(target));
                } else if (onPath.contains(target)) {
                    lowest.merge(visit.node, numbers.getOrDefault(target, 0), Math::min);
                }
            } else {
                visits.pop();
                leave(visit.node);
                if (!visits.isEmpty()) {
                    lowest.merge(visits.element().node, lowest.getOrDefault(visit.node, 0), Math::min);
                }
            }
        }
    }

    private Visit enter(String node) {
        int number = numbers.size();
        numbers.put(node, number);
        lowest.put(node, number);
        path.push(node);
        onPath.add(node);
        return new Visit(node, targets.apply(node).iterator());
    }

    private void leave(String node) {
        if (!lowest.getOrDefault(node, 0).equals(numbers.getOrDefault(node, 0))) {
            return;
        }
        Set<String> group = new HashSet<>();
        String member;
        do {
            member = path.pop();
            onPath.remove(member);
            group.add(member);
        } while (!member.equals(node));
        if (group.size() > 1 || targets.apply(node).contains(node)) {
            found.add(group);
        }
    }

    private record Visit(String node, Iterator<String> left) {}
}
