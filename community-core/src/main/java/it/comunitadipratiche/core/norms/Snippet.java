package it.comunitadipratiche.core.norms;

/**
 * The sentence around a citation, shortened where it is long.
 *
 * @param text empty where a citation stands alone
 * @param start where in it the citation begins
 * @param end where the citation ends, exclusive
 */
public record Snippet(String text, int start, int end) {
    static final Snippet NONE = new Snippet("", 0, 0);
    private static final int REACH = 180;
    private static final int LONGEST_CITATION = 120;
    private static final int SHORTEST_LAST_WORD = 4;

    /** What stands before the citation. */
    public String before() {
        return text.substring(0, start);
    }

    /** The citation. */
    public String cited() {
        return text.substring(start, end);
    }

    /** What stands after the citation. */
    public String after() {
        return text.substring(end);
    }

    /** The sentence around a part of a text. */
    static Snippet around(String text, int start, int end) {
        int last = Math.min(end, start + LONGEST_CITATION);
        int from = beginning(text, start);
        int until = ending(text, last);
        String before = flat(text.substring(from, start)).stripLeading();
        String cited = flat(text.substring(start, last));
        String after = flat(text.substring(last, until)).stripTrailing();
        if (from > 0 && from == cutBefore(text, start)) {
            before = "…" + before;
        }
        if (until < text.length() && until == cutAfter(text, last)) {
            after = after + "…";
        }
        return new Snippet(before + cited + after, before.length(), before.length() + cited.length());
    }

    private static int beginning(String text, int start) {
        int cut = cutBefore(text, start);
        for (int at = start - 1; at > cut; at--) {
            if (endsSentence(text, at)) {
                return at + 1;
            }
        }
        return cut;
    }

    private static int ending(String text, int end) {
        int cut = cutAfter(text, end);
        for (int at = end; at < cut; at++) {
            if (endsSentence(text, at)) {
                return at + 1;
            }
        }
        return cut;
    }

    /** As far back as it goes at most, at a space. */
    private static int cutBefore(String text, int start) {
        int cut = Math.max(0, start - REACH);
        int space = cut == 0 ? -1 : text.indexOf(' ', cut);
        return space >= 0 && space < start ? space + 1 : cut;
    }

    private static int cutAfter(String text, int end) {
        int cut = Math.min(text.length(), end + REACH);
        int space = cut == text.length() ? -1 : text.lastIndexOf(' ', cut);
        return space > end ? space : cut;
    }

    /** Not every dot ends a sentence: those of "art." and "d.lgs." do not. */
    private static boolean endsSentence(String text, int at) {
        char mark = text.charAt(at);
        if (mark == '\n') {
            return true;
        }
        if ((mark != '.' && mark != '!' && mark != '?')
                || at + 2 >= text.length()
                || !Character.isWhitespace(text.charAt(at + 1))
                || !Character.isUpperCase(text.charAt(at + 2))) {
            return false;
        }
        int letters = 0;
        while (at - letters > 0 && Character.isLetterOrDigit(text.charAt(at - letters - 1))) {
            letters++;
        }
        return letters >= SHORTEST_LAST_WORD;
    }

    private static String flat(String text) {
        return text.replaceAll("\\s", " ");
    }
}
