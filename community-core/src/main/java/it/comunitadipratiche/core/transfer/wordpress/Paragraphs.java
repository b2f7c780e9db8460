package it.comunitadipratiche.core.transfer.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the paragraphs and line breaks that posts written in the classic editor only mark by blank lines and line ends,
 * as WordPress does when it shows them.
 */
final class Paragraphs {
    private static final String BLOCKS =
            "(?:address|article|aside|blockquote|caption|col|colgroup|dd|details|div|dl|dt|"
                    + "fieldset|figure|footer|form|h[1-6]|header|hr|iframe|li|main|math|nav|ol|option|p|section|"
                    + "select|summary|table|tbody|td|tfoot|th|thead|tr|ul)";
    private static final Pattern BLOCK_TAG = Pattern.compile("</?" + BLOCKS + "(?=[\\s/>])", Pattern.CASE_INSENSITIVE);
    private static final Pattern VERBATIM =
            Pattern.compile("<(pre|script|style|textarea|svg)\\b", Pattern.CASE_INSENSITIVE);
    private static final char MARK = '\uE000';

    private final List<String> verbatim = new ArrayList<>();

    private Paragraphs() {}

    static String of(String text) {
        return new Paragraphs()
                .convert(text.replace(MARK, ' ').replace("\r\n", "\n").replace('\r', '\n'));
    }

    private String convert(String text) {
        String plain = isolateBlocks(hideVerbatim(text));
        StringBuilder html = new StringBuilder(plain.length() + plain.length() / 8);
        for (String piece : plain.split("\n\\s*\n", -1)) {
            String stripped = piece.strip();
            if (stripped.isEmpty()) {
                continue;
            }
            if (BLOCK_TAG.matcher(stripped).lookingAt() || stripped.charAt(0) == MARK) {
                html.append(stripped);
            } else {
                html.append("<p>").append(stripped.replace("\n", "<br>\n")).append("</p>");
            }
            html.append('\n');
        }
        return showVerbatim(html.toString());
    }

    /** Puts a blank line before each block and after its end, so that what lies between blocks is a piece of its own. */
    private static String isolateBlocks(String text) {
        StringBuilder result = new StringBuilder(text.length() + 64);
        Matcher matcher = BLOCK_TAG.matcher(text);
        int at = 0;
        while (matcher.find()) {
            if (matcher.start() < at) {
                continue;
            }
            int end = text.indexOf('>', matcher.end());
            if (end < 0) {
                break;
            }
            String tag = text.substring(matcher.start(), end + 1).replace('\n', ' ');
            boolean closes = tag.startsWith("</");
            result.append(text, at, matcher.start())
                    .append(closes ? "" : "\n\n")
                    .append(tag);
            result.append(closes || tag.regionMatches(true, 1, "hr", 0, 2) ? "\n\n" : "");
            at = end + 1;
        }
        return result.append(text, at, text.length()).toString();
    }

    private String hideVerbatim(String text) {
        StringBuilder result = new StringBuilder(text.length());
        Matcher matcher = VERBATIM.matcher(text);
        int at = 0;
        while (matcher.find(at)) {
            String closing = "</" + matcher.group(1) + ">";
            int end = indexOfIgnoringCase(text, closing, matcher.end());
            if (end < 0) {
                break;
            }
            result.append(text, at, matcher.start())
                    .append("\n\n")
                    .append(MARK)
                    .append(verbatim.size())
                    .append(MARK);
            result.append("\n\n");
            verbatim.add(text.substring(matcher.start(), end + closing.length()));
            at = end + closing.length();
        }
        return result.append(text, at, text.length()).toString();
    }

    private static int indexOfIgnoringCase(String text, String wanted, int from) {
        for (int i = text.indexOf("</", from); i >= 0; i = text.indexOf("</", i + 2)) {
            if (text.regionMatches(true, i, wanted, 0, wanted.length())) {
                return i;
            }
        }
        return -1;
    }

    private String showVerbatim(String html) {
        StringBuilder result = new StringBuilder(html.length());
        int at = 0;
        int open = html.indexOf(MARK);
        while (open >= 0) {
            int close = html.indexOf(MARK, open + 1);
            int index = Integer.parseInt(html.substring(open + 1, close));
            result.append(html, at, open).append(verbatim.get(index));
            at = close + 1;
            open = html.indexOf(MARK, at);
        }
        return result.append(html, at, html.length()).toString();
    }
}
