package it.comunitadipratiche.core.transfer.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostBodyTest {
    private final PostBody body = new PostBody(new SomeLinks());

    @Test
    void makesParagraphsOfClassicTexts() {
        assertThat(body.html("Primo rigo\nsecondo rigo\n\nAltro capoverso"))
                .isEqualTo("<p>Primo rigo<br>\nsecondo rigo</p>\n<p>Altro capoverso</p>");
    }

    @Test
    void leavesBlockElementsAndVerbatimTextsAlone() {
        String html = body.html("Prima\n<ul>\n<li>uno</li>\n<li>due</li>\n</ul>\nDopo\n<pre>a\n\nb</pre>\nFine");

        assertThat(html.replace("\n", ""))
                .isEqualTo("<p>Prima</p><ul><li>uno</li><li>due</li></ul><p>Dopo</p><pre>ab</pre><p>Fine</p>");
        assertThat(html).contains("<pre>a\n\nb</pre>");
    }

    @Test
    void takesBlocksAsTheyAre() {
        assertThat(
                        body.html(
                                "<!-- wp:paragraph -->\n<p>Uno</p>\n<!-- /wp:paragraph -->\n\n"
                                        + "<!-- wp:latest-posts {\"postsToShow\":3} /-->\n<!-- wp:heading --><h2>Due</h2><!-- /wp:heading -->"))
                .isEqualToIgnoringWhitespace("<p>Uno</p>\n<h2>Due</h2>");
    }

    @Test
    void turnsCaptionsIntoFigures() {
        assertThat(body.html("[caption id=\"attachment_7\" align=\"left\" caption=\"Il \u00abtavolo\u00bb\"]"
                        + "<img class=\"wp-image-7\" src=\"https://vecchio.example.org/a-300x200.jpg\">[/caption]"))
                .isEqualTo("<figure><img class=\"wp-image-7\" src=\"asset:7\" alt=\"Un tavolo\">"
                        + "<figcaption>Il «tavolo»</figcaption></figure>");
        assertThat(
                        body.html(
                                "[caption]<a href=\"https://altrove.example.net/\"><img src=\"https://x.example.net/b.png\" alt=\"\"></a> Con <em>parole</em>[/caption]"))
                .isEqualTo("<figure><a href=\"https://altrove.example.net/\">"
                        + "<img src=\"https://x.example.net/b.png\" alt=\"\"></a>"
                        + "<figcaption>Con <em>parole</em></figcaption></figure>");
    }

    @Test
    void showsThePicturesOfAGallery() {
        assertThat(body.html("[gallery ids=\"7, 99\" columns='2']"))
                .isEqualTo("<figure><img src=\"asset:7\" alt=\"Un tavolo\"></figure>");
        assertThat(body.notes()).contains(new Message("transfer.note.gallery", 1));
        assertThat(new PostBody(new SomeLinks()).html("[gallery]")).contains("asset:8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[audio https://vecchio.example.org/voce.mp3]|https://vecchio.example.org/voce.mp3",
                "[audio mp3=\"https://vecchio.example.org/voce.mp3\"][/audio]|https://vecchio.example.org/voce.mp3",
                "[embed]https://video.example.net/1[/embed]|https://video.example.net/1",
                "<iframe src=\"//video.example.net/2\"></iframe>|https://video.example.net/2"
            })
    void linksToWhatWasEmbedded(String raw, String url) {
        assertThat(body.html(raw)).contains("<a href=\"" + url + "\">" + url + "</a>");
    }

    @Test
    void leavesOtherBracketsAsTheyAre() {
        assertThat(body.html("Una [semplice barca] e [[gallery]] e [1] e [caption"))
                .isEqualTo("<p>Una [semplice barca] e [gallery] e [1] e [caption</p>");
        assertThat(body.notes()).isEmpty();
        assertThat(body.html("[contact-form-7 id=\"3\"]")).isEqualTo("<p>[contact-form-7 id=\"3\"]</p>");
        assertThat(body.notes()).containsExactly(new Message("transfer.note.shortcode", "contact-form-7"));
    }

    @Test
    void leadsLinksToWhatWasImported() {
        assertThat(body.html("<a href=\"https://vecchio.example.org/2020/01/tavoli/\">tavoli</a>"
                        + " <a href=\"https://altrove.example.net/\">altrove</a>"))
                .isEqualTo(
                        "<p><a href=\"entry:1\">tavoli</a> <a href=\"https://altrove.example.net/\">altrove</a></p>");
    }

    @Test
    void dropsProgramsWithTheirText() {
        assertThat(body.html("Prima <script>alert(1)</script><style>p{}</style>dopo"))
                .doesNotContain("alert", "p{}");
        assertThat(body.notes()).contains(new Message("transfer.note.script"));
    }

    @Test
    void sumsUpWhatStandsBeforeTheMoreMark() {
        assertThat(body.summary("Inizio <b>in breve</b>\n<!--more-->\nSeguito")).isEqualTo("Inizio in breve");
        assertThat(body.summary("parola ".repeat(100)))
                .hasSizeLessThanOrEqualTo(280)
                .endsWith("parola…");
    }

    @Test
    void bearsHostileTexts() {
        assertThat(body.html("[caption]".repeat(50_000))).isNotNull();
        assertThat(body.html("[gallery ids=\"" + "1,".repeat(500))).startsWith("<p>");
        assertThat(body.html("<!--".repeat(50_000))).isNotNull();
        assertThat(body.html("<div>".repeat(20_000))).isNotNull();
        assertThat(body.html("[audio \"".repeat(20_000))).isNotNull();
        assertThat(body.html("<p\n".repeat(50_000))).isNotNull();
        assertThat(body.html("<pre>".repeat(50_000))).isNotNull();
    }

    /** An old site with one post, at {@code /2020/01/tavoli/}, and two pictures, 7 and 8. */
    private static final class SomeLinks implements PostLinks {
        private final Map<Long, Picture> pictures =
                Map.of(7L, new Picture("asset:7", "Un tavolo", ""), 8L, new Picture("asset:8", "Una sala", "La sala"));

        @Override
        public Optional<String> link(String url) {
            return url.equals("https://vecchio.example.org/2020/01/tavoli/")
                    ? Optional.of("entry:1")
                    : Optional.empty();
        }

        @Override
        public Optional<Id> entry(long post) {
            return Optional.empty();
        }

        @Override
        public Optional<Picture> picture(long attachment) {
            return Optional.ofNullable(pictures.get(attachment));
        }

        @Override
        public Optional<Picture> picture(String url) {
            return Optional.empty();
        }

        @Override
        public List<Long> ownPictures() {
            return List.of(8L);
        }
    }
}
