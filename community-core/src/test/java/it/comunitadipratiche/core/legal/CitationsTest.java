package it.comunitadipratiche.core.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How much of what people cite is found, and how much of what is found they cite. */
class CitationsTest {
    private static final double ENOUGH = 0.97;
    private static final int SIZE = 300;

    private int expected;
    private int found;
    private int right;
    private final List<String> failures = new ArrayList<>();

    @Test
    void findsWhatSentencesCiteAndNothingElse() throws IOException {
        for (CitationSet.Example example : CitationSet.read()) {
            compare(example, LegalReferences.find(example.text()));
        }
        double precision = (double) right / found;
        double recall = (double) right / expected;
        System.out.printf(
                Locale.ROOT,
                "Legal citations: %d expected, %d found, %d right; precision %.4f, recall %.4f%n",
                expected,
                found,
                right,
                precision,
                recall);
        failures.forEach(System.out::println);

        assertThat(expected).isGreaterThanOrEqualTo(SIZE);
        assertThat(precision)
                .as("precision, but for%n%s", String.join("\n", failures))
                .isGreaterThanOrEqualTo(ENOUGH);
        assertThat(recall)
                .as("recall, but for%n%s", String.join("\n", failures))
                .isGreaterThanOrEqualTo(ENOUGH);
    }

    private void compare(CitationSet.Example example, List<LegalReference> references) {
        List<String> identifiers =
                references.stream().map(LegalReference::identifier).toList();
        expected += example.expected().size();
        found += identifiers.size();
        right += common(example.expected(), identifiers);
        if (!identifiers.equals(example.expected())) {
            failures.add("  " + example.text().replace('\n', ' ') + "\n    expected " + example.expected()
                    + "\n    found    " + identifiers);
        }
    }

    /** How many of two lists are the same, in the same order. */
    private static int common(List<String> some, List<String> others) {
        int[][] lengths = new int[some.size() + 1][others.size() + 1];
        for (int i = 1; i <= some.size(); i++) {
            for (int j = 1; j <= others.size(); j++) {
                lengths[i][j] = some.get(i - 1).equals(others.get(j - 1))
                        ? lengths[i - 1][j - 1] + 1
                        : Math.max(lengths[i - 1][j], lengths[i][j - 1]);
            }
        }
        return lengths[some.size()][others.size()];
    }

    @Test
    void marksPartsOfTheTextThatDoNotOverlap() throws IOException {
        for (CitationSet.Example example : CitationSet.read()) {
            check(example.text());
        }
    }

    @Test
    void readsTextsThatAreCutAnywhere() throws IOException {
        for (CitationSet.Example example : CitationSet.read()) {
            for (int at = 0; at < example.text().length(); at++) {
                check(example.text().substring(at));
                check(example.text().substring(0, at));
            }
        }
    }

    private static void check(String text) {
        int end = 0;
        for (LegalReference reference : LegalReferences.find(text)) {
            boolean inOrder = reference.start() >= end && reference.end() >= reference.start();
            if (!inOrder || !text.substring(reference.start(), reference.end()).equals(reference.text())) {
                throw new AssertionError(reference + " in " + text);
            }
            if (reference.label().isBlank() || reference.link().toString().isBlank()) {
                throw new AssertionError(reference + " without a label in " + text);
            }
            end = reference.end();
        }
    }
}
