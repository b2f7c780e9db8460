package it.comunitadipratiche.core.content.types;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Formatted text of paragraphs, headings, lists and, in these, emphasis, all without attributes, as most of it is. Its words are those a
 * parser gives, which takes ten times as long.
 */
final class SimpleText {
    private static final Set<String> APART =
            Set.of("p", "br", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote");
    private static final Set<String> WITHIN = Set.of("strong", "em", "b", "i");
    private static final int LONGEST_NAME = 12;

    private final String html;
    private final StringBuilder words;
    private boolean apart;
    private int open;

    private SimpleText(String html) {
        this.html = html;
        this.words = new StringBuilder(html.length());
    }

    /** The words of a text, or nothing if it is not so simple. */
    static Optional<String> words(String html) {
        SimpleText text = new SimpleText(html);
        return text.read() ? Optional.of(text.words.toString()) : Optional.empty();
    }

    private boolean read() {
        int at = 0;
        while (at >= 0 && at < html.length()) {
            char symbol = html.charAt(at);
            at = switch (symbol) {
                case '<' -> tag(at);
                case '&' -> escaped(at);
                case ' ', '\t', '\n', '\f', '\r', '\u00A0' -> blank(at + 1);
                case '\u00AD', '\u200B' -> at + 1;
                default -> symbol < ' ' ? -1 : letter(symbol, at + 1);
            };
        }
        return at >= 0;
    }

    private int blank(int next) {
        apart = true;
        return next;
    }

    private int letter(char symbol, int next) {
        if (apart && !words.isEmpty()) {
            words.append(' ');
        }
        apart = false;
        words.append(symbol);
        return next;
    }

    private int escaped(int at) {
        int end = html.indexOf(';', at);
        @Nullable String name = end < 0 || end - at > LONGEST_NAME ? null : html.substring(at + 1, end);
        if (name == null) {
            return -1;
        }
        return switch (name) {
            case "amp" -> letter('&', end + 1);
            case "lt" -> letter('<', end + 1);
            case "gt" -> letter('>', end + 1);
            case "nbsp" -> blank(end + 1);
            default -> -1;
        };
    }

    private int tag(int at) {
        boolean closing = html.startsWith("/", at + 1);
        int start = closing ? at + 2 : at + 1;
        int end = html.indexOf('>', start);
        if (end < 0 || end - start > LONGEST_NAME) {
            return -1;
        }
        String name = html.substring(start, end);
        if (WITHIN.contains(name)) {
            open += closing ? -1 : 1;
            return end + 1;
        }
        return open == 0 && APART.contains(name) ? blank(end + 1) : -1;
    }
}
