package it.comunitadipratiche.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ItalianEndingsTest {
    private static final char[] LETTERS = {'b', 'a', 'h', 'i', 'è', '7'};
    private static final int LONGEST = 7;
    private static final Pattern EXPRESSION = Pattern.compile(Language.ITALIAN_ENDING);

    @Test
    void areThoseThatTheExpressionNamesInEveryWord() {
        words("");
    }

    private static void words(String word) {
        assertThat(word.substring(0, ItalianEndings.kept(word.toCharArray(), word.length())))
                .isEqualTo(EXPRESSION.matcher(word).replaceFirst("$1"));
        if (word.length() < LONGEST) {
            for (char letter : LETTERS) {
                words(word + letter);
            }
        }
    }
}
