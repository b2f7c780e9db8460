package it.comunitadipratiche.core.content.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimpleTextTest {
    private static final List<String> PIECES = List.of(
            "<p>",
            "</p>",
            "<br>",
            "<h2>",
            "</h2>",
            "<ul>",
            "<li>",
            "</li>",
            "</ul>",
            "<strong>",
            "</strong>",
            "<em>",
            "</em>",
            "<i>",
            "</i>",
            "<blockquote>",
            "</blockquote>",
            "&amp;",
            "&lt;",
            "&gt;",
            "&nbsp;",
            " ",
            "  ",
            "\n",
            "\t",
            "\u00A0",
            "\u00AD",
            "\u200B",
            "parola",
            "perché",
            "c’è",
            "\uD83D\uDE00",
            "a",
            ";",
            "amp;",
            ">",
            "1.");

    @Test
    void givesTheWordsAParserGives() {
        Random random = new Random(7);
        int simple = 0;
        for (int turn = 0; turn < 20_000; turn++) {
            StringBuilder pieces = new StringBuilder();
            for (int left = 1 + random.nextInt(12); left > 0; left--) {
                pieces.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String html = RichText.sanitize(pieces.toString());
            Optional<String> words = SimpleText.words(html);
            simple += words.isPresent() ? 1 : 0;
            assertThat(words.orElseGet(() -> RichText.words(html)))
                    .as(html)
                    .isEqualTo(Jsoup.parseBodyFragment(html).text());
        }
        assertThat(simple).isGreaterThan(5_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Un <a href=\"https://example.org/>\">rinvio</a></p>",
                "<p lang=\"en\">A text</p>",
                "<pre>  a\n  b</pre>",
                "<table><tbody><tr><td>1</td></tr></tbody></table>",
                "a &eacute; b",
                "a & b",
                "a < b",
                "a <",
                "<!-- no -->",
                "<p>a\u0000b</p>"
            })
    void leavesWhatIsLessSimpleToAParser(String html) {
        assertThat(SimpleText.words(html)).isEmpty();
        assertThat(RichText.words(html)).isEqualTo(Jsoup.parseBodyFragment(html).text());
    }
}
