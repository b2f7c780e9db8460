package it.comunitadipratiche.api.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FeedWritersTest {
    private static final Instant PUBLISHED = Instant.parse("2024-03-01T09:00:00Z");
    private static final Instant CHANGED = Instant.parse("2024-04-02T10:30:00Z");

    @Test
    void writesAtomThatReadersUnderstand() throws Exception {
        SyndFeed feed = read(AtomWriter.write(aFeed("Orti & giardini", "<p>Testo</p>"), "Comunità"));
        SyndEntry entry = feed.getEntries().get(0);

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getUri()).isEqualTo("tag:example.org,2026:feed/article/it");
        assertThat(feed.getLinks()).anySatisfy(link -> assertThat(link.getRel()).isEqualTo("self"));
        assertThat(entry.getUri()).isEqualTo("tag:example.org,2026:entry/1/it");
        assertThat(entry.getTitle()).isEqualTo("Orti & giardini");
        assertThat(entry.getLink()).isEqualTo("https://example.org/articles/orti");
        assertThat(entry.getPublishedDate()).isEqualTo(PUBLISHED);
        assertThat(entry.getUpdatedDate()).isEqualTo(CHANGED);
        assertThat(entry.getAuthors()).extracting(author -> author.getName()).containsExactly("Ada Rinaldi");
        assertThat(entry.getCategories())
                .extracting(category -> category.getName())
                .containsExactly("orti");
        assertThat(entry.getContents())
                .extracting(content -> content.getValue())
                .containsExactly("<p>Testo</p>");
    }

    @Test
    void writesRssThatReadersUnderstand() throws Exception {
        byte[] bytes = RssWriter.write(aFeed("Orti & giardini", "<p>Testo</p>"));
        SyndFeed feed = read(bytes);
        SyndEntry entry = feed.getEntries().get(0);

        assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
        assertThat(entry.getUri()).isEqualTo("tag:example.org,2026:entry/1/it");
        assertThat(entry.getPublishedDate()).isEqualTo(PUBLISHED);
        assertThat(entry.getCategories())
                .extracting(category -> category.getName())
                .containsExactly("Orti");
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("isPermaLink=\"false\"", "atom:link", "rel=\"self\"", "content:encoded", "dc:creator");
    }

    @Test
    void leavesOutWhatXmlCannotHold() throws Exception {
        String hostile = "Un\u0000 due\u0008 tre\uD800 \uFFFE\uD83C\uDF31";

        assertThat(XmlText.valid(hostile)).isEqualTo("Un due tre \uD83C\uDF31");
        assertThat(read(AtomWriter.write(aFeed(hostile, hostile), "x"))
                        .getEntries()
                        .get(0)
                        .getTitle())
                .isEqualTo("Un due tre \uD83C\uDF31");
        assertThat(read(RssWriter.write(aFeed(hostile, hostile)))
                        .getEntries()
                        .get(0)
                        .getTitle())
                .isEqualTo("Un due tre \uD83C\uDF31");
        assertThat(XmlText.escaped("<a href='x'>&\"\u0001")).isEqualTo("&lt;a href=&apos;x&apos;&gt;&amp;&quot;");
    }

    private static SyndFeed read(byte[] bytes) throws Exception {
        return new SyndFeedInput().build(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
    }

    private static Feed aFeed(String title, String html) {
        Feed.FeedEntry entry = new Feed.FeedEntry(
                "tag:example.org,2026:entry/1/it",
                title,
                "https://example.org/articles/orti",
                PUBLISHED,
                CHANGED,
                List.of("Ada Rinaldi"),
                List.of(new Feed.FeedTerm("https://example.org/api/v1/vocabularies/tags", "orti", "Orti")),
                "In breve",
                html);
        return new Feed(
                "tag:example.org,2026:feed/article/it",
                "Comunità – Articoli",
                Locale.ITALIAN,
                "https://example.org/api/v1/articles.atom?locale=it",
                "https://example.org/articles",
                CHANGED,
                List.of(entry));
    }
}
