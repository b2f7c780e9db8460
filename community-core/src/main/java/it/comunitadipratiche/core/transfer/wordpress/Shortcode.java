package it.comunitadipratiche.core.transfer.wordpress;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command in square brackets inside a post, such as {@code [gallery ids="1,2"]} or {@code [caption]…[/caption]}.
 *
 * @param attributes by name in lower case; those without a name by their place, {@code "0"} first
 * @param content what stands between it and its closing tag, or empty
 */
record Shortcode(String name, Map<String, String> attributes, String content) {
    private static final Set<String> KNOWN =
            Set.of("caption", "wp_caption", "gallery", "audio", "video", "embed", "playlist");
    private static final Set<String> ENCLOSING = Set.of("caption", "wp_caption", "audio", "video", "embed");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([\\w-]{1,40})\\s?=\\s?\"([^\"]*)\"|([\\w-]{1,40})\\s?=\\s?'([^']*)'"
                    + "|([\\w-]{1,40})=([^\\s\"']+)|([^\\s\"']+)");
    private static final int LONGEST_TAG = 4_000;

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    /**
     * Replaces the shortcodes every WordPress knows; {@code [[gallery]]} becomes {@code [gallery]}, and anything else
     * in brackets is text and stays.
     */
    static String replaceAll(String text, Function<Shortcode, String> replacement) {
        StringBuilder result = new StringBuilder(text.length());
        Map<String, Integer> unclosedFrom = new HashMap<>();
        int at = 0;
        int open = text.indexOf('[');
        while (open >= 0) {
            String name = nameAt(text, open + 1);
            int close = KNOWN.contains(name) ? endOfTag(text, open + 1 + name.length()) : -1;
            if (close < 0) {
                open = text.indexOf('[', open + 1);
                continue;
            }
            boolean escaped = open > at && text.charAt(open - 1) == '[' && text.startsWith("]", close + 1);
            if (escaped) {
                result.append(text, at, open - 1).append(text, open, close + 1);
                at = close + 2;
            } else {
                result.append(text, at, open);
                int contentEnd = contentEnd(text, name, close + 1, unclosedFrom);
                String content = contentEnd < 0 ? "" : text.substring(close + 1, contentEnd);
                String tag = text.substring(open + 1 + name.length(), close);
                result.append(replacement.apply(new Shortcode(name, attributes(tag), content)));
                at = contentEnd < 0 ? close + 1 : contentEnd + name.length() + 3;
            }
            open = text.indexOf('[', at);
        }
        return result.append(text, at, text.length()).toString();
    }

    private static String nameAt(String text, int from) {
        int to = from;
        while (to < text.length()
                && to - from < 20
                && (Character.isLetterOrDigit(text.charAt(to)) || text.charAt(to) == '_')) {
            to++;
        }
        return text.substring(from, to);
    }

    /** Where the bracket closes that was opened before, quotes respected; -1 if it does not. */
    private static int endOfTag(String text, int from) {
        char quote = 0;
        for (int i = from; i < text.length() && i - from < LONGEST_TAG; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == ']') {
                return i;
            } else if (c == '[' || c == '<') {
                return -1;
            }
        }
        return -1;
    }

    private static int contentEnd(String text, String name, int from, Map<String, Integer> unclosedFrom) {
        if (!ENCLOSING.contains(name) || from >= unclosedFrom.getOrDefault(name, Integer.MAX_VALUE)) {
            return -1;
        }
        int end = text.indexOf("[/" + name + "]", from);
        if (end < 0) {
            unclosedFrom.put(name, from);
            return -1;
        }
        int another = text.indexOf("[" + name, from);
        return another >= 0 && another < end ? -1 : end;
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new HashMap<>();
        String text = tag.endsWith("/") && !tag.endsWith("//") ? tag.substring(0, tag.length() - 1) : tag;
        Matcher matcher = ATTRIBUTE.matcher(text);
        int unnamed = 0;
        while (matcher.find()) {
            for (int group : List.of(1, 3, 5)) {
                if (matcher.group(group) != null) {
                    attributes.put(matcher.group(group).toLowerCase(Locale.ROOT), matcher.group(group + 1));
                }
            }
            if (matcher.group(7) != null) {
                attributes.put(Integer.toString(unnamed++), matcher.group(7));
            }
        }
        return attributes;
    }
}
