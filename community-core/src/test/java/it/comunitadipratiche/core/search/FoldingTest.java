package it.comunitadipratiche.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Perché no?, perche no",
                "  L’Aquila -- (AQ) , l aquila aq",
                "Straße ½, strasse 1 2",
                "\"…\", \"\"",
                "È\u0301galité, egalite",
                "Ⅳ secolo, iv secolo",
                "北京 2024, 北京 2024",
            })
    void leavesAwayCaseMarksAndWhatIsNoWord(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    /** As expressions tell it, for each sign of Unicode. */
    @Test
    void knowsTheLettersNumbersAndMarksOfAllScripts() {
        for (int sign = 0; sign <= Character.MAX_CODE_POINT; sign++) {
            String text = "a" + Character.toString(sign) + "b";
            String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                    .replaceAll("\\p{M}+", "")
                    .toLowerCase(Locale.ROOT)
                    .replace("ß", "ss");
            assertThat(Folding.fold(text))
                    .as(text)
                    .isEqualTo(plain.replaceAll("[^\\p{L}\\p{N}]+", " ").strip());
        }
    }

    @Test
    void endsWhereAValueIsTooLong() {
        assertThat(Folding.fold("ab ".repeat(500))).hasSize(Folding.MAX_LENGTH);
    }
}
