package it.comunitadipratiche.core.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownWordsTest {
    private final KnownWords words = new KnownWords(List.of("art", "legge"));

    @Test
    void knowsAWordWhereverItStandsAndHoweverItIsWritten() {
        String text = "La LEGGE, l'Art. 3 e una leggenda";

        assertThat(words.mayBe(text, 3, 8)).isTrue();
        assertThat(words.mayBe(text, 12, 15)).isTrue();
        assertThat(words.mayBe(text, 0, 2)).isFalse();
        assertThat(words.mayBe(text, 25, 33)).isFalse();
        assertThat(words.mayBe(text, 25, 30)).isTrue();
    }

    @Test
    void passesOverNoWordBeyondAscii() {
        assertThat(words.mayBe("l\u00ADegge", 0, 6)).isTrue();
        assertThat(words.mayBe("perché", 0, 6)).isTrue();
    }

    @Test
    void knowsEachOfManyAndNoOther() {
        List<String> all = IntStream.range(0, 26 * 26)
                .mapToObj(number -> "" + (char) ('a' + number / 26) + (char) ('a' + number % 26))
                .toList();
        KnownWords half = new KnownWords(all.subList(0, 338));

        assertThat(all.stream().filter(word -> half.mayBe(word, 0, 2))).containsExactlyElementsOf(all.subList(0, 338));
    }
}
