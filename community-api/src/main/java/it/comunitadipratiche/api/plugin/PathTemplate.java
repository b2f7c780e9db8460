package it.comunitadipratiche.api.plugin;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The value of a {@code @Path}: text with parts such as {@code {id}} and {@code {year: [0-9]+}}. */
final class PathTemplate {
    private static final Pattern NAME = Pattern.compile("\\s*\\w[\\w.-]*\\s*");

    private PathTemplate() {}

    /** Whether braces match, and names and expressions are such. */
    static boolean isValid(String template) {
        int depth = 0;
        int start = 0;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '{' && depth++ == 0) {
                start = i + 1;
            }
            if (c == '}' && (--depth < 0 || (depth == 0 && !isVariable(template.substring(start, i))))) {
                return false;
            }
        }
        return depth == 0;
    }

    private static boolean isVariable(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return NAME.matcher(text).matches();
        }
        try {
            Pattern.compile(text.substring(colon + 1).strip());
            return NAME.matcher(text.substring(0, colon)).matches();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
