package it.comunitadipratiche.core.vocabulary;

import it.comunitadipratiche.core.kernel.Id;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The links of some concepts, read from both ends. */
class Links {
    private final Map<Id, Set<Id>> broader = new HashMap<>();
    private final Map<Id, Set<Id>> narrower = new HashMap<>();
    private final Map<Id, Set<Id>> related = new HashMap<>();

    void add(Link link) {
        Id concept = new Id(link.concept());
        Id target = new Id(link.target());
        if (link.kind() == Link.Kind.BROADER) {
            put(broader, concept, target);
            put(narrower, target, concept);
        } else {
            put(related, concept, target);
            put(related, target, concept);
        }
    }

    List<Id> broader(Id concept) {
        return ids(broader, concept);
    }

    List<Id> narrower(Id concept) {
        return ids(narrower, concept);
    }

    List<Id> related(Id concept) {
        return ids(related, concept);
    }

    private static void put(Map<Id, Set<Id>> links, Id from, Id to) {
        links.computeIfAbsent(from, ignored -> new TreeSet<>()).add(to);
    }

    private static List<Id> ids(Map<Id, Set<Id>> links, Id concept) {
        return List.copyOf(links.getOrDefault(concept, Set.of()));
    }
}
