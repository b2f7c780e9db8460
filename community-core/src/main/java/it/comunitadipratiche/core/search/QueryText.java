package it.comunitadipratiche.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a query in its parts. Any text is a query: what is no quote and no minus is words.
 *
 * @param words which must all occur, in any order
 * @param phrases each a sequence that must occur
 * @param without words and phrases that must not occur
 */
record QueryText(String words, List<String> phrases, List<String> without) {
    private static final Pattern PART = Pattern.compile("(?<![^\\s])(-?)(?:[\"“”«]([^\"“”«»]*)[\"“”»]|(\\S+))");

    QueryText {
        phrases = List.copyOf(phrases);
        without = List.copyOf(without);
    }

    static QueryText of(String text) {
        List<String> words = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        List<String> without = new ArrayList<>();
        Matcher parts = PART.matcher(text);
        while (parts.find()) {
            boolean negated = !parts.group(1).isEmpty();
            String phrase = parts.group(2);
            String part = phrase == null ? parts.group(3) : phrase;
            (negated ? without : phrase == null ? words : phrases).add(part);
        }
        return new QueryText(String.join(" ", words), phrases, without);
    }
}
