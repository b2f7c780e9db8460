package it.comunitadipratiche.core.legal;

import java.util.Set;

/** Sets of words and marks, written with blanks between them. */
final class Words {
    private Words() {}

    static Set<String> of(String words) {
        return Set.of(words.split(" ", -1));
    }
}
