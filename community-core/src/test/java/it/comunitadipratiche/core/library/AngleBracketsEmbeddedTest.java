package it.comunitadipratiche.core.library;

import static it.comunitadipratiche.core.library.TestMaterials.card;
import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.RichText;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.library.bibliography.BibliographyFormat;
import it.comunitadipratiche.core.library.bibliography.MaterialReferences;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In plain texts angle brackets are signs like others, and are never taken for tags. */
@EmbeddedTest
class AngleBracketsEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private static final String TITLE = "Il tag <em> nei testi & <b>altro</b>, se a < b";
    private static final String SUMMARY = "Come si scrive <strong> senza chiuderlo &amp; simili.";
    private final Entries entries;
    private final Publishing publishing;
    private final Publications publications;
    private final MaterialReferences references;
    private final Search search;
    private final Outbox outbox;

    AngleBracketsEmbeddedTest(
            Entries entries,
            Publishing publishing,
            Publications publications,
            MaterialReferences references,
            Search search,
            Outbox outbox) {
        this.entries = entries;
        this.publishing = publishing;
        this.publications = publications;
        this.references = references;
        this.search = search;
        this.outbox = outbox;
    }

    @Test
    void stayInTitlesAndSummaries() {
        JsonObject published = TypedContent.parse(material().json());

        assertThat(published.getString("title")).isEqualTo(TITLE);
        assertThat(published.getString("summary")).isEqualTo(SUMMARY);
        assertThat(published.getJsonObject("fields").getString("title")).isEqualTo(TITLE);
    }

    @Test
    void stayInBibliographies() {
        ReadyDocument document = material();

        assertThat(BibliographyFormat.RIS.of(references.of(document)))
                .contains("TI  - " + TITLE)
                .contains("AB  - " + SUMMARY);
        assertThat(BibliographyFormat.BIBTEX.of(references.of(document)))
                .contains("title = {{Il tag <em> nei testi \\& <b>altro</b>, se a < b}}");
        assertThat(BibliographyFormat.CSL_JSON.of(references.of(document))).contains("\"title\":\"" + TITLE + "\"");
    }

    @Test
    void areEscapedWhereWordsAreMarked() {
        Id id = material().key().entry();

        assertThat(search.find(SearchQuery.of(Material.TYPE, IT)
                                .text("tag testi altro")
                                .highlighted())
                        .highlights()
                        .getOrDefault(new PublicationKey(id, IT), Map.of())
                        .get("title"))
                .containsExactly(
                        "Il <mark>tag</mark> &lt;em&gt; nei <mark>testi</mark> &amp; &lt;b&gt;<mark>altro</mark>"
                                + "&lt;/b&gt;, se a &lt; b");
    }

    @Test
    void areTakenForTagsInFormattedTexts() {
        assertThat(RichText.words("<p>R&amp;D <b>oggi</b></p>")).isEqualTo("R&D oggi");
        assertThat(RichText.words("R&amp;D")).isEqualTo("R&D");
    }

    private ReadyDocument material() {
        Id id = entries.create(EntryDraft.of(
                        Material.TYPE,
                        card("{'title': {'it': '" + TITLE + "'}, 'summary': {'it': '" + SUMMARY + "'}}")))
                .id();
        publishing.publish(id, IT, PublishOrder.now());
        outbox.drain();
        return publications.readAll(List.of(new PublicationKey(id, IT))).get(0);
    }
}
