package it.comunitadipratiche.core.content.types;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Id;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {
    private static final Id ID = Id.next();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\" java&#10;script:alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "<iframe src=\"https://example.org\"></iframe>",
                "<style>@import 'x'</style>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
                "<form action=\"x\"><input name=\"y\"></form>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
            })
    void takesOutWhatCouldRun(String hostile) {
        assertThat(RichText.sanitize(hostile))
                .doesNotContainIgnoringCase("<script", "onerror", "onload", "javascript:", "data:", "<iframe", "<style")
                .doesNotContainIgnoringCase("style=", "<form", "<input", "<svg");
    }

    @Test
    void keepsTheShapeOfATextAndIsStableWhenReadAgain() {
        String text = "<h2>Titolo</h2><p>Un <strong>patto</strong> con <a href=\"https://example.org/x\">link</a></p>"
                + "<ul><li>uno</li></ul><table><tbody><tr><td>1</td></tr></tbody></table>";
        assertThat(RichText.sanitize(text)).isEqualTo(text);
    }

    @Test
    void makesParagraphsOfPlainText() {
        String once = RichText.sanitize("Uno.\n\nDue.");
        assertThat(once).isEqualTo("<p>Uno.</p><p>Due.</p>");
        assertThat(RichText.sanitize(once)).isEqualTo(once);
    }

    @Test
    void namesTheEntriesAndAssetsItLinksTo() {
        Id asset = Id.next();
        String text = RichText.sanitize(
                "<p><a href=\"entry:" + ID + "\">x</a><img src=\"asset:" + asset + "\" alt=\"y\"></p>");
        assertThat(RichText.entries(text)).containsExactly(ID);
        assertThat(RichText.assets(text)).containsExactly(asset);
    }

    @Test
    void putsAddressesInPlaceOfIdsAndUnlinksWhatIsNotPublic() {
        String text = "<p><a href=\"entry:" + ID + "\">il patto</a></p>";
        assertThat(RichText.resolve(
                        text, id -> Optional.of("/articles/il-patto"), id -> Optional.empty(), id -> Optional.empty()))
                .isEqualTo("<p><a href=\"/articles/il-patto\">il patto</a></p>");
        assertThat(RichText.resolve(text, id -> Optional.empty(), id -> Optional.empty(), id -> Optional.empty()))
                .isEqualTo("<p>il patto</p>");
    }

    @Test
    void showsPicturesInTheirOwnSizeAndLinksFilesAsTheyAre() {
        String text = "<p><a href=\"asset:" + ID + "\">il file</a><img src=\"asset:" + ID + "\" alt=\"x\"></p>";
        assertThat(RichText.resolve(
                        text, id -> Optional.empty(), id -> Optional.of("/file"), id -> Optional.of("/file/large")))
                .isEqualTo("<p><a href=\"/file\">il file</a><img src=\"/file/large\" alt=\"x\"></p>");
    }

    @Test
    void leadsFromWordsButNotFromHeadingsLinksAndCode() {
        String html = "<h2>uno</h2><p>uno e <em>due uno</em> <a href=\"/x\">uno</a> <code>uno</code> &lt;uno&gt;</p>";

        String linked = RichText.linked(html, words -> {
            int at = words.indexOf("uno");
            return at < 0 ? List.of() : List.of(new RichText.Way(at, at + 3, "/norms/a?b=\"c\""));
        });

        String link = "<a href=\"/norms/a?b=&quot;c&quot;\">uno</a>";
        assertThat(linked)
                .isEqualTo("<h2>uno</h2><p>" + link + " e <em>due " + link
                        + "</em> <a href=\"/x\">uno</a> <code>uno</code> &lt;" + link + "&gt;</p>");
        assertThat(RichText.linked(html, words -> List.of())).isEqualTo(html);
    }

    /** What follows them makes the parser read them too. */
    @Test
    void writesParagraphsOfWordsAsAParserWouldWriteThem() {
        List<String> pieces = List.of(
                "parola",
                "perché",
                "c’è",
                " ",
                "\n",
                "\t",
                "\r",
                "\"",
                "'",
                "/",
                ">",
                "&",
                "&amp;",
                "&lt;",
                "&gt;",
                "&quot;",
                "&nbsp;",
                "&euro;",
                "&#97;",
                "&amp",
                "\u0000",
                "\u007F",
                "\u0085",
                "\u00A0",
                "\u00AD",
                "\u2028",
                "\uFEFF",
                "\uFFFD",
                "\uD83D\uDE00",
                "\uD83D",
                "</p><p>",
                "</p>");
        Random random = new Random(11);
        for (int turn = 0; turn < 20_000; turn++) {
            StringBuilder mixed = new StringBuilder();
            for (int left = 1 + random.nextInt(6); left > 0; left--) {
                mixed.append(
                        random.nextInt(9) > 0
                                ? pieces.get(random.nextInt(pieces.size()))
                                : (char) random.nextInt(0xFFFF));
            }
            String html = "<p>" + mixed + "</p>";
            assertThat(RichText.sanitize(html) + "<hr>").as(html).isEqualTo(RichText.sanitize(html + "<hr>"));
        }
    }

    /** As a parser tells it that looks at each sign. */
    @Test
    void givesTheWordsOfATextWithSingleSpaces() {
        List<String> pieces = List.of(
                "<p>",
                "</p>",
                "<br>",
                "<h2>",
                "</h2>",
                "<ul><li>",
                "</li></ul>",
                "<em>a</em>",
                "<blockquote>",
                "</blockquote>",
                "<table><tbody><tr><td>",
                "</td></tr></tbody></table>",
                "&amp;",
                "&lt;",
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
                ">",
                "1.");
        Random random = new Random(7);
        for (int turn = 0; turn < 20_000; turn++) {
            StringBuilder mixed = new StringBuilder();
            for (int left = 1 + random.nextInt(12); left > 0; left--) {
                mixed.append(pieces.get(random.nextInt(pieces.size())));
            }
            String html = RichText.sanitize("<p>" + mixed);
            assertThat(RichText.words(html))
                    .as(html)
                    .isEqualTo(Jsoup.parseBodyFragment(html).text());
        }
    }
}
