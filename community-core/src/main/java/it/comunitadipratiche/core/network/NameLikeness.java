package it.comunitadipratiche.core.network;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether two names are likely of one organization: the same words in whatever order, but for those that tell its legal
 * form; nearly the same letters; or all the words of one, at least two, in the other.
 */
final class NameLikeness {
    private static final double NEARLY = 0.88;
    private static final int TELLING = 2;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INITIALS = Pattern.compile("\\b(\\p{L})\\.(?=\\p{L}\\b)");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> FORMS = Set.of("""
            aps odv ets onlus ong asd scs srl spa sc scarl arl coop cooperativa sociale soc societa
            associazione ass assoc fondazione comitato impresa ente a r l di del della dello dei degli
            delle dell d e ed il lo la i gli le per in con promozione volontariato organizzazione
            responsabilita limitata
            """.strip().split("\\s+"));

    private final List<String> words;
    private final String letters;

    NameLikeness(String name) {
        String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String joined = INITIALS.matcher(bare).replaceAll("$1");
        List<String> all = Arrays.stream(NO_WORD.split(joined, -1))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> telling =
                all.stream().filter(word -> !FORMS.contains(word)).sorted().toList();
        this.words = telling.isEmpty() ? all : telling;
        this.letters = words.stream().collect(Collectors.joining(" "));
    }

    boolean isLike(NameLikeness other) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return false;
        }
        if (letters.equals(other.letters) || isWithin(other) || other.isWithin(this)) {
            return true;
        }
        int most = (int) ((1 - NEARLY) * Math.max(letters.length(), other.letters.length()));
        return isNear(letters, other.letters, most);
    }

    private boolean isWithin(NameLikeness other) {
        return words.size() >= TELLING && other.words.containsAll(words);
    }

    /** Whether one text becomes the other when at most so many letters are changed, added or left out. */
    private static boolean isNear(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return false;
        }
        int[] before = new int[other.length() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(before[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return false;
            }
            before = row;
        }
        return before[other.length()] <= most;
    }
}
