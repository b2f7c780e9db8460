package it.comunitadipratiche.core.norms;

import static it.comunitadipratiche.core.norms.Written.IT;
import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.assets.AssetTexts;
import it.comunitadipratiche.core.assets.AssetUpload;
import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.assets.texts.TestFiles;
import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryChange;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.legal.Passage;
import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.core.library.TestMaterials;
import it.comunitadipratiche.core.outbox.Outbox;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Norms that are cited in the files of publications. */
@EmbeddedTest
class FileCitationsEmbeddedTest {
    private static final PageRequest FIRST = PageRequest.first(50);
    private static final String THIRD_SECTOR = "stato:decreto.legislativo:2017:117";
    private final Norms norms;
    private final Entries entries;
    private final Assets assets;
    private final AssetTexts texts;
    private final Callers callers;
    private final DataSource source;
    private final Outbox outbox;
    private final Written written;

    FileCitationsEmbeddedTest(
            Norms norms,
            Entries entries,
            Publishing publishing,
            Assets assets,
            AssetTexts texts,
            Callers callers,
            DataSource source,
            Outbox outbox) {
        this.norms = norms;
        this.entries = entries;
        this.assets = assets;
        this.texts = texts;
        this.callers = callers;
        this.source = source;
        this.outbox = outbox;
        this.written = new Written(entries, publishing, outbox);
    }

    @Test
    void tellTheFileInWhichTheyStand() {
        Id file = file("avviso.pdf", TestFiles.pdf("Avviso pubblico", "Si procede ex art. 55 del d.lgs. 117/2017."));
        Id material = material(file);

        Citing citing =
                norms
                        .citing(THIRD_SECTOR, Optional.of(Passage.article("55")), IT, PageRequest.first(20))
                        .items()
                        .stream()
                        .filter(one -> one.key().entry().equals(material))
                        .findFirst()
                        .orElseThrow();
        assertThat(citing.places()).singleElement().satisfies(place -> {
            assertThat(place.place()).isEqualTo("file:" + file);
            assertThat(place.label()).contains("avviso.pdf");
            assertThat(place.passage()).isEqualTo(Passage.article("55"));
            assertThat(place.snippet().text()).contains("Si procede ex art. 55 del d.lgs. 117/2017.");
        });
        assertThat(norms.citedBy(Written.inItalian(material)))
                .extracting(one -> one.norm().key())
                .containsExactly(THIRD_SECTOR);
    }

    @Test
    void goWithTheFile() {
        Id material = material(file("a.pdf", TestFiles.pdf("L'art. 3 della " + written.law() + " " + Id.next())));
        assertThat(citing()).containsExactly(material);

        Id other = file("b.pdf", TestFiles.pdf("Niente di simile " + Id.next()));
        JsonObject fields = TestMaterials.card("{'files': ['" + other + "']}");
        entries.save(material, EntryChange.of(fields), entries.get(material).version());
        written.publish(material);

        assertThat(citing()).isEmpty();
        assertThat(norms.get(written.key()).norm().citing()).isZero();
    }

    @Test
    void areReadOnceTheTextOfAFileIsKnown() throws SQLException {
        byte[] bytes = TestFiles.pdf("L'art. 3 della " + written.law() + " " + Id.next());
        Id file = file("lento.pdf", bytes);
        outbox.drain();
        forgetText(file);
        Id material = material(file);
        assertThat(texts.read(file)).isEmpty();
        assertThat(citing()).isEmpty();

        file("lento-ancora.pdf", bytes);
        outbox.drain();

        assertThat(texts.read(file)).isNotEmpty();
        assertThat(citing()).containsExactly(material);
        assertThat(norms.get(written.key()).norm().citing()).isEqualTo(1);
    }

    @Test
    void areCountedForThoseWhoMayReadTheFile(ContentTypes types) {
        String name = "fascicolo" + written.number();
        types.define(TypedContent.parse(("{'name': '" + name + "', 'collection': '" + name + "',"
                        + " 'label': {'it': 'Fascicolo', 'en': 'File'}, 'fields': ["
                        + "{'name': 'title', 'kind': 'TEXT', 'label': {'it': 'Titolo', 'en': 'Title'}},"
                        + "{'name': 'reserved', 'kind': 'ASSET', 'audience': 'MEMBERS',"
                        + " 'label': {'it': 'Riservato', 'en': 'Reserved'}}]}")
                .replace('\'', '"')));
        Id file = file("soci.pdf", TestFiles.pdf("L'art. 3 della " + written.law() + " " + Id.next()));
        Id entry = entries.create(EntryDraft.of(
                        name,
                        TypedContent.parse(("{'title': 'Per i soci', 'reserved': '" + file + "'}").replace('\'', '"'))))
                .id();
        written.publish(entry);

        callers.run(Caller.visitor(IT), () -> {
            assertThat(citing()).isEmpty();
            assertThat(norms.get(written.key()).norm().citing()).isZero();
            assertThat(norms.citedBy(Written.inItalian(entry))).isEmpty();
        });
        callers.run(new Caller(Optional.of(Id.next()), Set.of(Role.MEMBER), Set.of(), IT), () -> {
            assertThat(citing()).containsExactly(entry);
            assertThat(norms.get(written.key()).norm().citing()).isEqualTo(1);
        });
    }

    private List<Id> citing() {
        return norms.citing(written.key(), Optional.empty(), IT, FIRST).items().stream()
                .map(one -> one.key().entry())
                .toList();
    }

    private Id file(String name, byte[] bytes) {
        return assets.upload(new ByteArrayInputStream(bytes), AssetUpload.named(name))
                .id();
    }

    private Id material(Id file) {
        Id id = entries.create(EntryDraft.of(Material.TYPE, TestMaterials.card("{'files': ['" + file + "']}")))
                .id();
        written.publish(id);
        return id;
    }

    /** As if nobody had read its bytes yet. */
    private void forgetText(Id file) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement("delete from asset_text where sha256 = ?")) {
            statement.setString(1, assets.get(file).sha256());
            statement.executeUpdate();
        }
    }
}
