package it.comunitadipratiche.core.library;

import static it.comunitadipratiche.core.library.TestMaterials.card;
import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.assets.AssetTexts;
import it.comunitadipratiche.core.assets.AssetUpload;
import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.assets.texts.TestFiles;
import it.comunitadipratiche.core.assets.texts.TextState;
import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.OnOpenSearchToo;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.search.Index;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.search.SearchResults;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Materials that are found by what stands in their files. */
@EmbeddedTest
@OnOpenSearchToo
class FilesInSearchEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private final Entries entries;
    private final Publishing publishing;
    private final Assets assets;
    private final AssetTexts texts;
    private final Search search;
    private final Outbox outbox;
    private final Callers callers;

    FilesInSearchEmbeddedTest(
            Entries entries,
            Publishing publishing,
            Assets assets,
            AssetTexts texts,
            Search search,
            Outbox outbox,
            Callers callers) {
        this.entries = entries;
        this.publishing = publishing;
        this.assets = assets;
        this.texts = texts;
        this.search = search;
        this.outbox = outbox;
        this.callers = callers;
    }

    @Test
    void findsAMaterialByAWordInItsFileAndShowsWhere() {
        Id id = published(file(
                "<linee> & guida.pdf", TestFiles.pdf("Prima frase.\nPoi viene lo zolfanello, che\nbrucia. Fine.")));

        SearchResults found = found("zolfanelli");

        assertThat(ids(found)).containsExactly(id);
        Map<String, List<String>> shown = shown(found, 0);
        assertThat(shown.get("file"))
                .singleElement()
                .asString()
                .contains("Poi viene lo <mark>zolfanello</mark>, che brucia.")
                .doesNotContain("Fine");
        assertThat(shown.get("fileName"))
                .singleElement()
                .asString()
                .contains("guida.pdf")
                .doesNotContain("<", "& ");
    }

    @Test
    void findsWordsOfWhichSomeStandInTheFileAndSomeBesideIt() {
        Id id = published(
                file("a.docx", TestFiles.docx("Il girarrosto si affitta")), "{'title': {'it': 'Manuale del cuoco'}}");

        assertThat(ids(found("girarrosto cuoco"))).containsExactly(id);
        assertThat(ids(found("\"girarrosto si affitta\""))).containsExactly(id);
        assertThat(ids(found("cuoco -girarrosto"))).isEmpty();
    }

    @Test
    void putsWhatSaysItselfBeforeWhatOnlyItsFileSays() {
        Id inFile = published(file("b.odt", TestFiles.odt("Una carrucola e un'altra carrucola")));
        Id inTitle = published(
                file("c.txt", "niente".getBytes(StandardCharsets.UTF_8)), "{'title': {'it': 'La carrucola'}}");

        SearchResults found = found("carrucola");

        assertThat(ids(found)).containsExactly(inTitle, inFile);
        assertThat(shown(found, 0)).doesNotContainKey("file");
        assertThat(shown(found, 1).get("fileName")).containsExactly("b.odt");
    }

    @Test
    void tellsTheFileAmongSeveral() {
        Id first = file("primo.txt", "Nel primo c'è una cosa. E basta.".getBytes(StandardCharsets.UTF_8));
        Id second = file("secondo.xlsx", TestFiles.xlsx("Nel secondo c'è lo stetoscopio"));
        published(card("{'files': ['" + first + "', '" + second + "']}"));

        SearchResults found = found("stetoscopio");

        assertThat(shown(found, 0).get("fileName")).containsExactly("secondo.xlsx");
    }

    @Test
    void keepsWhatIsUnderAnEmbargoOutUntilItsDay(TestClock clock) {
        Id file = file("d.pdf", TestFiles.pdf("Il cannocchiale segreto"));
        Id id = published(card("{'files': ['" + file + "'], 'embargoUntil': '2026-02-01'}"));

        assertThat(ids(found("cannocchiale"))).isEmpty();
        assertThat(ids(search.find(query("cannocchiale")))).isEmpty();

        clock.set(Instant.parse("2026-01-31T23:00:00Z"));
        outbox.drain();
        assertThat(ids(found("cannocchiale"))).containsExactly(id);
    }

    @Test
    void givesReadersOnlyWhatIsForThem() {
        Id file = file("e.pdf", TestFiles.pdf("Il sestante dei soci"));
        Id id = entries.create(new EntryDraft(
                        Material.TYPE,
                        Optional.empty(),
                        Optional.of(Audience.MEMBERS),
                        Map.of(),
                        card("{'files': ['" + file + "']}")))
                .id();
        publishing.publish(id, IT, PublishOrder.now());
        outbox.drain();

        assertThat(ids(found("sestante"))).isEmpty();
        callers.run(
                new Caller(Optional.of(Id.next()), Set.of(Role.MEMBER), Set.of(), IT),
                () -> assertThat(ids(search.find(query("sestante")))).containsExactly(id));
    }

    @Test
    void goesOnAfterFilesThatCannotBeRead() {
        Id locked = file("chiuso.pdf", TestFiles.encryptedPdf("Il tornio nascosto"));
        Id broken = file("rotto.pdf", "%PDF-1.7 rotto".getBytes(StandardCharsets.US_ASCII));
        Id good = file("aperto.pdf", TestFiles.pdf("Il tornio in vista"));
        published(locked);
        published(broken);
        Id id = published(good);

        assertThat(ids(found("tornio"))).containsExactly(id);
        assertThat(texts.about(locked).orElseThrow().state()).isEqualTo(TextState.ENCRYPTED);
        assertThat(texts.about(broken).orElseThrow().state()).isEqualTo(TextState.DAMAGED);
        assertThat(texts.read(good)).isEqualTo("Il tornio in vista");
    }

    @Test
    void findsFilesAfterTheIndexWasBuiltAnew(Index index) {
        Id id = published(file("f.pdf", TestFiles.pdf("La filigrana antica")));

        index.rebuild();
        outbox.drain();

        assertThat(ids(found("filigrana"))).containsExactly(id);
    }

    private Id file(String name, byte[] bytes) {
        return assets.upload(new ByteArrayInputStream(bytes), AssetUpload.named(name))
                .id();
    }

    private Id published(Id file) {
        return published(file, "{}");
    }

    private Id published(Id file, String more) {
        JsonObject fields = card(more);
        return published(TestMaterials.with(fields, "{'files': ['" + file + "']}"));
    }

    private Id published(JsonObject fields) {
        Id id = entries.create(EntryDraft.of(Material.TYPE, fields)).id();
        publishing.publish(id, IT, PublishOrder.now());
        outbox.drain();
        return id;
    }

    private static SearchQuery query(String words) {
        return SearchQuery.of(Material.TYPE, IT).text(words).highlighted();
    }

    private SearchResults found(String words) {
        return callers.call(Caller.visitor(IT), () -> search.find(query(words)));
    }

    private static Map<String, List<String>> shown(SearchResults found, int hit) {
        return found.highlights().getOrDefault(found.items().get(hit).key(), Map.of());
    }

    private static List<Id> ids(SearchResults results) {
        return results.items().stream().map(item -> item.key().entry()).toList();
    }
}
