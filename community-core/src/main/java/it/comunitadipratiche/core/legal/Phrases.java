package it.comunitadipratiche.core.legal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words in a row that mean something, such as "codice del terzo settore" or "d.lgs.": of those that begin at a token, the
 * longest counts. Dots, hyphens and apostrophes between the words may stand or be missing.
 *
 * @param <T> what a phrase means
 */
final class Phrases<T> {
    private static final int MARKS_BETWEEN = 2;

    private final Map<String, Phrases<T>> next = new HashMap<>();
    private Optional<T> meaning = Optional.empty();
    private boolean abbreviation;

    /** A phrase in a text: what it means and the token after it. */
    record Found<M>(M meaning, int end) {}

    /** A phrase that ends with a dot is an abbreviation: its dot belongs to it. */
    Phrases<T> add(String phrase, T what) {
        Tokens tokens = new Tokens(phrase);
        Phrases<T> node = this;
        for (int at = 0; at < tokens.count(); at++) {
            if (tokens.isWord(at)) {
                node = node.next.computeIfAbsent(tokens.at(at), word -> new Phrases<>());
            }
        }
        node.meaning = Optional.of(what);
        node.abbreviation |= phrase.endsWith(".");
        return this;
    }

    Phrases<T> addAll(T what, String... phrases) {
        for (String phrase : phrases) {
            add(phrase, what);
        }
        return this;
    }

    /** The first words of all. */
    Set<String> beginnings() {
        return Set.copyOf(next.keySet());
    }

    /** The longest phrase that begins at a token. */
    Optional<Found<T>> longest(Tokens tokens, int from) {
        Optional<Found<T>> longest = Optional.empty();
        Phrases<T> node = this;
        int at = from;
        while (tokens.isWord(at)) {
            Phrases<T> following = node.next.get(tokens.at(at));
            if (following == null) {
                break;
            }
            node = following;
            at++;
            if (node.meaning.isPresent()) {
                longest = Optional.of(
                        new Found<>(node.meaning.get(), node.abbreviation && tokens.is(at, ".") ? at + 1 : at));
            }
            if (node.next.isEmpty()) {
                break;
            }
            at = skipMarks(tokens, at);
        }
        return longest;
    }

    private static int skipMarks(Tokens tokens, int from) {
        int at = from;
        while (at < from + MARKS_BETWEEN && (tokens.is(at, ".") || tokens.is(at, "-") || tokens.is(at, "'"))) {
            at++;
        }
        return at;
    }
}
