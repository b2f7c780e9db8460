package it.comunitadipratiche.core.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of an author as catalogues write it: {@code De Luca, Anna}, {@code King, Martin Luther, Jr.}, or a body or
 * person as it is, {@code Regione Toscana}.
 *
 * <p>A comma that turns no name around, as in {@code Ministero del lavoro, della salute}, is told by what follows it: no
 * name begins with a small letter. Braces say for certain that a name is whole: <code>{Comune di Prato, Ufficio Europa}
 * </code>.
 *
 * @param family of a person; the whole name of a body, or of a person who has only one
 * @param given empty if there is none
 * @param suffix such as {@code Jr.}; empty if there is none
 */
public record PersonName(String family, String given, String suffix) {
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");
    private static final int MOST_GIVEN_WORDS = 5;

    /** A name that is not to be turned around. */
    public static PersonName whole(String name) {
        return new PersonName(name, "", "");
    }

    /** Reads a name as it is written. */
    public static PersonName of(String written) {
        String name = written.strip();
        if (name.length() > 2 && name.startsWith("{") && name.endsWith("}")) {
            return whole(name.substring(1, name.length() - 1).strip());
        }
        List<String> parts = List.of(COMMA.split(name, -1));
        if (parts.size() == 2 && isGiven(parts.get(1)) && !parts.get(0).isEmpty()) {
            return new PersonName(parts.get(0), parts.get(1), "");
        }
        if (parts.size() == 3 && !parts.get(0).isEmpty()) {
            if (isSuffix(parts.get(2)) && isGiven(parts.get(1))) {
                return new PersonName(parts.get(0), parts.get(1), parts.get(2));
            }
            if (isSuffix(parts.get(1)) && isGiven(parts.get(2))) {
                return new PersonName(parts.get(0), parts.get(2), parts.get(1));
            }
        }
        return whole(name);
    }

    private static boolean isSuffix(String text) {
        return SUFFIXES.contains(text.toLowerCase(Locale.ROOT));
    }

    private static boolean isGiven(String text) {
        return !text.isEmpty()
                && !Character.isLowerCase(text.codePointAt(0))
                && text.split(" ", -1).length <= MOST_GIVEN_WORDS;
    }

    /** Whether it is the name of a body, or one nobody took apart. */
    public boolean isWhole() {
        return given.isEmpty();
    }

    /** As it is written in catalogues; read again, it is the same name. */
    public String written() {
        if (isWhole()) {
            return family.indexOf(',') >= 0 && !of(family).isWhole() ? "{" + family + "}" : family;
        }
        return suffix.isEmpty() ? family + ", " + given : family + ", " + given + ", " + suffix;
    }

    /** As people say it. */
    public String spoken() {
        String name = given.isEmpty() ? family : given + " " + family;
        return suffix.isEmpty() ? name : name + ", " + suffix;
    }
}
