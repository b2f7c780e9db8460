package it.comunitadipratiche.core.transfer.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.kernel.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WxrReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://wordpress.org/export/1.0/",
                "http://wordpress.org/export/1.1/",
                "http://wordpress.org/export/1.2/",
                "https://wordpress.org/export/1.2/"
            })
    void readsEveryVersionWithItsAddress(String namespace) {
        WxrItem item = only(export(namespace, item("<wp:post_id>7</wp:post_id><title>Il tavolo</title>")));

        assertThat(item.id()).isEqualTo(7);
        assertThat(item.title()).isEqualTo("Il tavolo");
    }

    @Test
    void readsWhateverPrefixTheFileUses() {
        String xml = export(aNamespace(), item("<wp:post_id>7</wp:post_id>"))
                .replace("wp:", "w0:")
                .replace(":wp=", ":w0=");

        assertThat(only(xml).id()).isEqualTo(7);
    }

    @Test
    void readsTextsThatMixEntitiesAndCdata() {
        WxrItem item = only(
                export(
                        aNamespace(),
                        item(
                                "<title>Perch&#233; &amp; come</title>"
                                        + "<content:encoded><![CDATA[<p>uno</p>]]>&lt;p&gt;due&lt;/p&gt;<![CDATA[]]]]><![CDATA[>]]></content:encoded>")));

        assertThat(item.title()).isEqualTo("Perché & come");
        assertThat(item.body()).isEqualTo("<p>uno</p><p>due</p>]]>");
    }

    @Test
    void readsTermsMetaAndComments() {
        WxrItem item = only(
                export(
                        aNamespace(),
                        item(
                                "<category domain=\"post_tag\" nicename=\"patti\"><![CDATA[Patti]]></category>"
                                        + "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>12</wp:meta_value></wp:postmeta>"
                                        + "<wp:postmeta><wp:meta_key>_secret</wp:meta_key><wp:meta_value>x</wp:meta_value></wp:postmeta>"
                                        + "<wp:comment><wp:comment_id>3</wp:comment_id><wp:comment_author>Zoe</wp:comment_author>"
                                        + "<wp:comment_author_email>zoe@example.org</wp:comment_author_email>"
                                        + "<wp:comment_content>Bene</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>")));

        assertThat(item.terms()).containsExactly(new WxrTermUse("post_tag", "patti", "Patti"));
        assertThat(item.meta()).containsOnlyKeys("_thumbnail_id");
        assertThat(item.comments()).containsExactly(new WxrComment(3, 0, "Zoe", "Bene", true, "", Optional.empty()));
    }

    @Test
    void keepsThatThereIsAPasswordButNotThePassword() {
        WxrItem item = only(export(aNamespace(), item("<wp:post_password>segreto</wp:post_password>")));

        assertThat(item.locked()).isTrue();
        assertThat(item.toString()).doesNotContain("segreto");
    }

    @Test
    void fallsBackFromAnEmptyDate() {
        WxrItem local = only(export(
                aNamespace(),
                item("<wp:post_date>2024-07-01 12:00:00</wp:post_date>"
                        + "<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>")));
        WxrItem rss = only(export(aNamespace(), item("<pubDate>Tue, 02 Jul 2024 08:30:00 +0000</pubDate>")));
        WxrItem none = only(export(aNamespace(), item("<pubDate>Wed, 30 Nov -0001 00:00:00 +0000</pubDate>")));

        assertThat(local.date()).contains(Instant.parse("2024-07-01T10:00:00Z"));
        assertThat(rss.date()).contains(Instant.parse("2024-07-02T08:30:00Z"));
        assertThat(none.date()).isEmpty();
    }

    @Test
    void readsOverControlCharacters() {
        assertThat(only(export(aNamespace(), item("<title>Un\u0008 due\u0001</title>")))
                        .title())
                .isEqualTo("Un  due");
    }

    @Test
    void tellsOfTheSite() {
        WxrReader reader = reader(export(aNamespace(), ""));
        assertThat(reader.next()).isEmpty();

        assertThat(reader.site().name()).isEqualTo("vecchio.example.org/rivista");
        assertThat(reader.site().host()).contains("vecchio.example.org");
        assertThat(reader.site().locale())
                .hasValueSatisfying(locale -> assertThat(locale.toLanguageTag()).isEqualTo("it"));
        assertThat(reader.site().author("ada")).isEqualTo("Ada Rinaldi");
        assertThat(reader.site().terms())
                .containsExactly(new WxrTerm("category", 5, "pratiche", "Pratiche", "temi", ""));
    }

    @Test
    void refusesADocumentTypeWithExternalEntities() {
        String hostile = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + withoutProlog(export(aNamespace(), item("<title>&x;</title>")));

        assertRefused(hostile, "transfer.wordpress.doctype");
    }

    @Test
    void refusesABillionLaughs() {
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY l0 \"ah\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        laughs.append("]>").append(withoutProlog(export(aNamespace(), item("<title>&l9;</title>"))));

        assertRefused(laughs.toString(), "transfer.wordpress.doctype");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body/></html>",
                "<rss version=\"2.0\"><channel><title>Notizie</title><item><title>x</title></item></channel></rss>",
                "<rss version=\"2.0\"></rss>"
            })
    void refusesWhatIsNoExport(String xml) {
        assertRefused(xml, "transfer.wordpress.foreign");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ciao", "<rss", "<rss><channel></rss>", "{\"a\":1}"})
    void refusesWhatIsNoXml(String text) {
        assertRefused(text, "transfer.wordpress.broken");
    }

    @Test
    void saysWhereAFileBreaks() {
        String cut = export(aNamespace(), item("<title>x</title>"));

        assertThatThrownBy(() -> all(cut.substring(0, cut.length() - 20)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("line");
    }

    @Test
    void refusesAnItemThatIsTooLongAndReadsTheNext() {
        WxrLimits tight = new WxrLimits(10, 1_000, 10_000, 100, 1_000_000);
        String xml = export(
                aNamespace(),
                item("<wp:post_id>1</wp:post_id><content:encoded>" + "x".repeat(2_000) + "</content:encoded>")
                        + item("<wp:post_id>2</wp:post_id><content:encoded>y</content:encoded>"));
        try (WxrReader reader = new WxrReader(stream(xml), tight)) {
            WxrItem first = reader.next().orElseThrow();
            WxrItem second = reader.next().orElseThrow();

            assertThat(first.overlong()).isTrue();
            assertThat(first.body().length()).isLessThanOrEqualTo(1_000);
            assertThat(second.overlong()).isFalse();
            assertThat(second.body()).isEqualTo("y");
        }
    }

    @Test
    void refusesAFileWithTooManyItemsElementsOrLevels() {
        WxrLimits tight = new WxrLimits(2, 1_000, 10_000, 100, 1_000_000);

        assertRefused(export(aNamespace(), item("").repeat(3)), tight, "transfer.wordpress.items");
        assertRefused(export(aNamespace(), item("<a/>".repeat(200))), tight, "transfer.wordpress.elements");
        assertRefused(
                export(aNamespace(), item("<a>".repeat(90) + "</a>".repeat(90))), tight, "transfer.wordpress.deep");
    }

    @Test
    void refusesAnEndlessPieceWithoutReadingItAll() {
        WxrLimits tight = new WxrLimits(2, 1_000, 10_000, 100, 100_000);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                java.util.Arrays.fill(target, offset, offset + length, (byte) 'x');
                return length;
            }
        };
        InputStream attribute = new SequenceInputStream(stream("<rss version=\""), endless);
        InputStream cdata = new SequenceInputStream(stream("<rss><channel><title><![CDATA["), endless);

        assertThatThrownBy(() -> new WxrReader(attribute, tight).next()).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new WxrReader(cdata, tight).next()).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void readsMoreTextThanAParserAcceptsFromEntities() {
        String long1 = "a &amp; b ".repeat(60_000);
        String xml = export(
                aNamespace(),
                item("<content:encoded>" + long1 + "</content:encoded>").repeat(150));

        assertThat(all(xml)).hasSize(150);
    }

    private static void assertRefused(String xml, String code) {
        assertRefused(xml, WxrLimits.USUAL, code);
    }

    private static void assertRefused(String xml, WxrLimits limits, String code) {
        assertThatThrownBy(() -> {
                    try (WxrReader reader = new WxrReader(stream(xml), limits)) {
                        while (reader.next().isPresent()) {
                            // to the end
                        }
                    }
                })
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.text().code()).isEqualTo(code));
    }

    private static WxrItem only(String xml) {
        List<WxrItem> items = all(xml);
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static List<WxrItem> all(String xml) {
        List<WxrItem> items = new ArrayList<>();
        try (WxrReader reader = reader(xml)) {
            for (Optional<WxrItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                items.add(item.get());
            }
        }
        return items;
    }

    private static WxrReader reader(String xml) {
        return new WxrReader(stream(xml), WxrLimits.USUAL);
    }

    private static InputStream stream(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String aNamespace() {
        return "http://wordpress.org/export/1.2/";
    }

    private static String withoutProlog(String xml) {
        return xml.substring(xml.indexOf("<rss"));
    }

    private static String item(String inner) {
        return "<item>" + inner + "</item>\n";
    }

    private static String export(String namespace, String items) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:wp=\"" + namespace
                + "\" xmlns:excerpt=\"" + namespace + "excerpt/\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>\n"
                + "<title>Rivista</title><link>https://vecchio.example.org/rivista</link><language>it-IT</language>"
                + "<wp:wxr_version>1.2</wp:wxr_version>"
                + "<wp:base_blog_url>https://vecchio.example.org/rivista/</wp:base_blog_url>"
                + "<wp:author><wp:author_login>ada</wp:author_login>"
                + "<wp:author_display_name><![CDATA[Ada Rinaldi]]></wp:author_display_name></wp:author>"
                + "<wp:category><wp:term_id>5</wp:term_id><wp:category_nicename>pratiche</wp:category_nicename>"
                + "<wp:category_parent>temi</wp:category_parent><wp:cat_name>Pratiche</wp:cat_name></wp:category>\n"
                + items + "</channel></rss>";
    }
}
