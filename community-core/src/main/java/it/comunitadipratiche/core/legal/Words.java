package it.comunitadipratiche.core.legal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets of words and marks, written with blanks between them. */
final class Words {
    private Words() {}

    static Set<String> of(String words) {
        return Set.of(words.split(" ", -1));
    }

    static Set<String> all(List<Set<String>> some) {
        return some.stream().flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet());
    }
}
