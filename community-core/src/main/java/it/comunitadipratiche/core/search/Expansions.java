package it.comunitadipratiche.core.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What words stand for in one language. Words are told apart as the index compares them: {@code enti} are {@code ente}. */
final class Expansions {
    static final Expansions NONE = new Expansions(text -> List.of());

    private final Function<String, List<String>> compared;

    /** By the first word of an expression, the whole expressions and what each stands for. */
    private final Map<String, Map<List<String>, Set<String>>> known = new HashMap<>();

    /** @param compared the words of a text as the index compares them */
    Expansions(Function<String, List<String>> compared) {
        this.compared = compared;
    }

    /**
     * A part of a text: an expression that others stand for, or words in between for which none do.
     *
     * @param others the expressions; none for words in between
     */
    record Part(String text, List<String> others) {}

    /** Each of some expressions stands for all of them. */
    void group(Collection<String> expressions) {
        expressions.forEach(one -> lead(one, expressions));
    }

    /** An expression finds others too. */
    void lead(String expression, Collection<String> others) {
        List<String> words = compared.apply(expression);
        if (words.isEmpty()) {
            return;
        }
        Set<String> found = known.computeIfAbsent(words.get(0), first -> new LinkedHashMap<>())
                .computeIfAbsent(words, all -> new LinkedHashSet<>());
        others.stream()
                .filter(other -> {
                    List<String> said = compared.apply(other);
                    return !said.isEmpty() && !said.equals(words);
                })
                .forEach(found::add);
    }

    /** The parts of some words in their order; of expressions that begin at the same word, the longest. */
    List<Part> parts(String words) {
        if (known.isEmpty()) {
            return List.of(new Part(words, List.of()));
        }
        List<Word> line = new ArrayList<>();
        String[] raw = words.split("\\s+");
        for (int i = 0; i < raw.length; i++) {
            for (String word : compared.apply(raw[i])) {
                line.add(new Word(word, i));
            }
        }
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < line.size(); i++) {
            Match match = isFirst(line, i) ? longest(line, i) : null;
            if (match != null) {
                int first = line.get(i).raw();
                int last = line.get(i + match.length() - 1).raw();
                add(parts, join(raw, from, first), List.of());
                add(parts, join(raw, first, last + 1), List.copyOf(match.others()));
                from = last + 1;
                i += match.length() - 1;
            }
        }
        add(parts, join(raw, from, raw.length), List.of());
        return parts;
    }

    /** A word as it is compared, and the number of the one it was made of. */
    private record Word(String compared, int raw) {}

    private record Match(int length, Set<String> others) {}

    private static boolean isFirst(List<Word> line, int at) {
        return at == 0 || line.get(at - 1).raw() != line.get(at).raw();
    }

    private static boolean isLast(List<Word> line, int at) {
        return at == line.size() - 1 || line.get(at + 1).raw() != line.get(at).raw();
    }

    private @Nullable Match longest(List<Word> line, int at) {
        Match longest = null;
        for (Map.Entry<List<String>, Set<String>> entry :
                known.getOrDefault(line.get(at).compared(), Map.of()).entrySet()) {
            int length = entry.getKey().size();
            if ((longest == null || length > longest.length())
                    && !entry.getValue().isEmpty()
                    && at + length <= line.size()
                    && isLast(line, at + length - 1)
                    && line.subList(at, at + length).stream()
                            .map(Word::compared)
                            .toList()
                            .equals(entry.getKey())) {
                longest = new Match(length, entry.getValue());
            }
        }
        return longest;
    }

    private static String join(String[] raw, int from, int to) {
        return String.join(" ", List.of(raw).subList(Math.min(from, to), to));
    }

    private static void add(List<Part> parts, String text, List<String> others) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, others));
        }
    }
}
