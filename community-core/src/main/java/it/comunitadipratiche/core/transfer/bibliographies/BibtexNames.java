package it.comunitadipratiche.core.transfer.bibliographies;

import it.comunitadipratiche.core.kernel.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names as BibTeX writes them: {@code De Luca, Anna and Ugo von Bianchi and {Regione Toscana}}. */
final class BibtexNames {
    private BibtexNames() {}

    static List<PersonName> read(String value) {
        List<PersonName> names = new ArrayList<>();
        for (String name : split(value, true)) {
            if (!name.isEmpty() && !name.equals("others")) {
                names.add(name(name));
            }
        }
        return names;
    }

    private static PersonName name(String name) {
        if (isGroup(name)) {
            return PersonName.whole(Latex.decode(name));
        }
        List<String> parts = split(name, false).stream().map(Latex::decode).toList();
        if (parts.size() == 2) {
            return person(parts.get(0), parts.get(1), "");
        }
        if (parts.size() > 2) {
            return person(parts.get(0), parts.get(2), parts.get(1));
        }
        return spoken(name);
    }

    private static PersonName person(String family, String given, String suffix) {
        return family.isEmpty()
                ? PersonName.whole(given)
                : new PersonName(family, given, given.isEmpty() ? "" : suffix);
    }

    /** First names, perhaps words in small letters, and the family name last. */
    private static PersonName spoken(String name) {
        List<String> words = words(name);
        int family = words.size() - 1;
        for (int i = 0; i < words.size() - 1; i++) {
            String word = Latex.decode(words.get(i));
            if (!word.isEmpty() && Character.isLowerCase(word.codePointAt(0))) {
                family = i;
                break;
            }
        }
        String last = Latex.decode(String.join(" ", words.subList(Math.max(0, family), words.size())));
        String first = Latex.decode(String.join(" ", words.subList(0, Math.max(0, family))));
        return first.isEmpty() ? PersonName.whole(last) : new PersonName(last, first, "");
    }

    private static boolean isGroup(String name) {
        if (!name.startsWith("{") || !name.endsWith("}") || name.startsWith("{\\")) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < name.length() - 1; i++) {
            depth += name.charAt(i) == '{' ? 1 : name.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return false;
            }
        }
        return true;
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i <= name.length(); i++) {
            char sign = i < name.length() ? name.charAt(i) : ' ';
            depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            boolean isBlank = Character.isWhitespace(sign) || sign == '~';
            if (isBlank && (depth <= 0 || i == name.length())) {
                if (i > begin) {
                    words.add(name.substring(begin, i));
                }
                begin = i + 1;
            }
        }
        return words;
    }

    /** Splits at the word {@code and}, or at commas, where they stand outside braces. */
    private static List<String> split(String text, boolean atAnd) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            if (depth <= 0 && atAnd && isAnd(text, i)) {
                parts.add(text.substring(begin, i).strip());
                i += 4;
                begin = i;
            } else if (depth <= 0 && !atAnd && sign == ',') {
                parts.add(text.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        parts.add(text.substring(begin).strip());
        return parts;
    }

    private static boolean isAnd(String text, int at) {
        return Character.isWhitespace(text.charAt(at))
                && at + 4 < text.length()
                && text.substring(at + 1, at + 4).toLowerCase(Locale.ROOT).equals("and")
                && Character.isWhitespace(text.charAt(at + 4));
    }
}
