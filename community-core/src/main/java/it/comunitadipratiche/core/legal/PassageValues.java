package it.comunitadipratiche.core.legal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what parts of acts are called: "16-bis", "1.1", "b", "a-bis". */
final class PassageValues {
    private static final Set<String> MONTHS = Set.copyOf(Days.MONTHS.keySet());
    private static final int DIGITS = 4;
    private static final int THOUSANDS = 3;
    private static final int LONGEST_RANGE = 20;

    private final Tokens tokens;

    PassageValues(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A number of an article or comma: short, not half of an act's number, of a price or of a date. */
    boolean isPlainNumber(int at) {
        if (!tokens.isNumber(at, DIGITS)) {
            return false;
        }
        boolean split = tokens.is(at + 1, "/")
                || (tokens.is(at + 1, ".")
                        && tokens.isGlued(at + 1)
                        && tokens.isGlued(at + 2)
                        && tokens.isNumber(at + 2)
                        && tokens.lengthOf(at + 2) == THOUSANDS);
        return !split && !MONTHS.contains(tokens.at(at + 1)) && !(tokens.is(at - 1, "/") && tokens.isGlued(at));
    }

    /** One letter, or the same twice. */
    boolean isLetterName(int at) {
        if (!tokens.isWord(at) || tokens.lengthOf(at) > 2) {
            return false;
        }
        String word = tokens.at(at);
        return word.length() == 1 || word.charAt(0) == word.charAt(1);
    }

    boolean isValue(int at, Level which) {
        return which == Level.LETTER ? isLetterName(at) : isPlainNumber(at);
    }

    /** The token after a value, or the same if there is none. */
    int end(int at, Level which) {
        if (!isValue(at, which)) {
            return at;
        }
        int end = at + 1;
        int suffix = tokens.is(end, "-") ? end + 1 : end;
        if (Latin.SUFFIXES.contains(tokens.at(suffix))) {
            end = suffix + 1;
        }
        boolean pointed =
                tokens.is(end, ".") && tokens.isGlued(end) && tokens.isNumber(end + 1) && tokens.isGlued(end + 1);
        return pointed && which != Level.LETTER ? end + 2 : end;
    }

    /** A value as identifiers have it, without hyphens and without zeros before it. */
    String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int at = from; at < to; at++) {
            if (!tokens.is(at, "-")) {
                text.append(tokens.at(at));
            }
        }
        int zeros = 0;
        while (zeros < text.length() - 1 && text.charAt(zeros) == '0') {
            zeros++;
        }
        return text.substring(zeros);
    }

    /** What lies between two values, unless that is too much to be meant one by one. */
    List<String> between(int first, int last, Level which) {
        List<String> between = new ArrayList<>();
        int from = which == Level.LETTER ? tokens.at(first).charAt(0) : tokens.number(first);
        int to = which == Level.LETTER ? tokens.at(last).charAt(0) : tokens.number(last);
        if (to - from <= LONGEST_RANGE) {
            for (int value = from + 1; value < to; value++) {
                between.add(which == Level.LETTER ? String.valueOf((char) value) : Integer.toString(value));
            }
        }
        return between;
    }
}
