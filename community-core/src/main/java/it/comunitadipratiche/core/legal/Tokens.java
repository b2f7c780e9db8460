package it.comunitadipratiche.core.legal;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into words, numbers and single marks, read once from its start to its end.
 *
 * <p>Words are in lower case; dashes, apostrophes and quotation marks are each of one kind ({@code -}, {@code '},
 * {@code "}). Blanks and line ends stand nowhere: a citation reads the same however it is broken. Reading beyond the ends
 * gives the empty word.
 */
final class Tokens {
    private static final int WORD = 1;
    private static final int NUMBER = 2;
    private static final int MARK = 3;
    private static final int FIRST_SIZE = 64;

    private final String text;
    private int[] starts = new int[FIRST_SIZE];
    private int[] ends = new int[FIRST_SIZE];
    private byte[] kinds = new byte[FIRST_SIZE];
    private @Nullable String[] words = new String[FIRST_SIZE];
    private int count;
    private long reads;

    Tokens(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            char first = text.charAt(at);
            if (Character.isWhitespace(first) || Character.isSpaceChar(first) || isInvisible(first)) {
                at++;
            } else if (isDigit(first)) {
                at = add(NUMBER, at, endOfDigits(at));
            } else if (isLetter(first)) {
                at = add(WORD, at, endOfWord(at));
            } else {
                at = add(MARK, at, at + 1);
            }
        }
    }

    private int endOfDigits(int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int endOfWord(int from) {
        int at = from;
        while (at < text.length() && (isLetter(text.charAt(at)) || isInvisible(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private int add(int kind, int start, int end) {
        if (count == starts.length) {
            int size = count * 2;
            starts = Arrays.copyOf(starts, size);
            ends = Arrays.copyOf(ends, size);
            kinds = Arrays.copyOf(kinds, size);
            words = Arrays.copyOf(words, size);
        }
        starts[count] = start;
        ends[count] = end;
        kinds[count] = (byte) kind;
        count++;
        return end;
    }

    /** Cut out of the text when it is first asked for: most words of a text are never looked at. */
    private String cut(int index) {
        int start = starts[index];
        String word =
                switch (kinds[index]) {
                    case WORD -> word(start, ends[index]);
                    case MARK -> mark(text.charAt(start));
                    default -> text.substring(start, ends[index]);
                };
        words[index] = word;
        return word;
    }

    private String word(int start, int end) {
        String word = text.substring(start, end).toLowerCase(Locale.ROOT);
        for (int at = 0; at < word.length(); at++) {
            if (isInvisible(word.charAt(at))) {
                return word.replace("\u00AD", "").replace("\u200B", "").replace("\uFEFF", "");
            }
        }
        return word;
    }

    private static String mark(char mark) {
        return switch (mark) {
            case '‐', '‑', '‒', '–', '—', '−' -> "-";
            case '’', '‘', '`', '´' -> "'";
            case '«', '»', '“', '”', '„' -> "\"";
            case 'º', 'ª' -> "°";
            default -> mark < 128 ? ASCII[mark] : String.valueOf(mark);
        };
    }

    private static final String[] ASCII = ascii();

    private static String[] ascii() {
        String[] marks = new String[128];
        for (int mark = 0; mark < marks.length; mark++) {
            marks[mark] = String.valueOf((char) mark);
        }
        return marks;
    }

    private static boolean isDigit(char symbol) {
        return symbol >= '0' && symbol <= '9';
    }

    private static boolean isLetter(char symbol) {
        return (symbol >= 'a' && symbol <= 'z') || (Character.isLetter(symbol) && symbol != 'º' && symbol != 'ª');
    }

    /** Soft hyphens and the like, which texts from word processors and PDFs carry. */
    private static boolean isInvisible(char symbol) {
        return symbol == '\u00AD' || symbol == '\u200B' || symbol == '\uFEFF';
    }

    int count() {
        return count;
    }

    String text() {
        return text;
    }

    /** How often a token was looked at: the work done on the text. */
    long reads() {
        return reads;
    }

    /** The token at a position. */
    String at(int index) {
        reads++;
        if (index < 0 || index >= count) {
            return "";
        }
        String word = words[index];
        return word != null ? word : cut(index);
    }

    /** Whether it is a word that may be one of some. */
    boolean mayBe(int index, KnownWords some) {
        return isWord(index) && some.mayBe(text, starts[index], ends[index]);
    }

    /** Whether it is a mark that stands in the text like this. */
    boolean isMark(int index, char mark) {
        reads++;
        return index >= 0 && index < count && kinds[index] == MARK && text.charAt(starts[index]) == mark;
    }

    boolean is(int index, String word) {
        return at(index).equals(word);
    }

    boolean isWord(int index) {
        reads++;
        return index >= 0 && index < count && kinds[index] == WORD;
    }

    boolean isNumber(int index) {
        reads++;
        return index >= 0 && index < count && kinds[index] == NUMBER;
    }

    /** Whether it is a number of no more than so many digits. */
    boolean isNumber(int index, int digits) {
        return isNumber(index) && ends[index] - starts[index] <= digits;
    }

    /** Whether nothing stands between it and the token before. */
    boolean isGlued(int index) {
        reads++;
        return index > 0 && index < count && starts[index] == ends[index - 1];
    }

    /** Whether it begins with a capital. */
    boolean isCapital(int index) {
        return isWord(index) && Character.isUpperCase(text.charAt(starts[index]));
    }

    int start(int index) {
        return index < count ? starts[index] : text.length();
    }

    int end(int index) {
        return ends[index];
    }

    /** The first token that begins at or after a place in the text, searched from a token before it. */
    int indexFrom(int index, int place) {
        int at = index;
        while (at < count && starts[at] < place) {
            reads++;
            at++;
        }
        return at;
    }

    int lengthOf(int index) {
        return ends[index] - starts[index];
    }

    /** The number, which has at most nine digits. */
    int number(int index) {
        return Integer.parseInt(text, starts[index], ends[index], 10);
    }
}
