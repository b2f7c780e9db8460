package it.comunitadipratiche.core.library.catalogue;

import static it.comunitadipratiche.core.library.TestMaterials.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.assets.AssetUpload;
import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.MovedException;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.library.Material;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class MaterialDuplicatesEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private final MaterialDuplicates duplicates;
    private final CardTask task;
    private final Entries entries;
    private final Publishing publishing;
    private final Publications publications;
    private final Callers callers;

    MaterialDuplicatesEmbeddedTest(
            MaterialDuplicates duplicates,
            CardTask task,
            Entries entries,
            Publishing publishing,
            Publications publications,
            Callers callers) {
        this.duplicates = duplicates;
        this.task = task;
        this.entries = entries;
        this.publishing = publishing;
        this.publications = publications;
        this.callers = callers;
    }

    @Test
    void areThoseOfOneIdentifierHoweverItIsWritten() {
        String number = Id.next().toString();
        Id one = create("Sentenza", "'sourceUrl': 'https://doi.org/10.1234/" + number + "'");
        Id other = create("Tutt'altro", "'sourceUrl': 'http://dx.doi.org/10.1234/" + number + "'");

        assertThat(pair(one, other).orElseThrow().sign()).isEqualTo(Sign.SAME_IDENTIFIER);
    }

    @Test
    void areThoseOfOnePublication(MaterialsByDoi materials) {
        String doi = "10.1234/" + Id.next().toString().toLowerCase(Locale.ROOT);
        Id one = create("Articolo", "'publication': {'doi': 'https://doi.org/" + doi + "'}");
        Id other = create("Ben altro", "'publication': {'doi': '" + doi + "'}");

        assertThat(pair(one, other).orElseThrow().sign()).isEqualTo(Sign.SAME_IDENTIFIER);
        assertThat(materials.find(List.of(doi, "10.1234/none"))).containsExactly(Map.entry(doi, List.of(one, other)));
        assertThat(materials.isComplete()).isTrue();
    }

    @Test
    void areThoseOfOneFile(Assets assets) {
        byte[] bytes = ("Un testo " + Id.next()).getBytes(StandardCharsets.UTF_8);
        Id first = assets.upload(new ByteArrayInputStream(bytes), AssetUpload.named("a.txt"))
                .id();
        Id second = assets.upload(new ByteArrayInputStream(bytes), AssetUpload.named("b.txt"))
                .id();
        Id one = create("Un verbale " + Id.next(), "'files': ['" + first + "']");
        Id other = create("Il resoconto " + Id.next(), "'files': ['" + second + "']");

        assertThat(pair(one, other).orElseThrow().sign()).isEqualTo(Sign.SAME_FILE);
    }

    @Test
    void areThoseOfOneTitleAndYearButNotOfTwoPlaces() {
        String word = word();
        Id one = create("Regolamento di " + word, "'date': '2021-03-01'");
        Id same = create("REGOLAMENTO di " + word + "!", "'date': '2021-09-30'");
        Id nextYear = create("Regolamento di " + word, "'date': '2022-03-01'");

        assertThat(pair(one, same).orElseThrow().sign()).isEqualTo(Sign.SAME_TITLE);
        assertThat(pair(one, nextYear)).isEmpty();
    }

    @Test
    void areThoseOfNearlyOneTitle() {
        String word = word();
        Id one = create("Manuale " + word + " per la valutazione di impatto sociale nei territori montani", "");
        Id other = create("Manuale " + word + ": valutazione d'impatto sociale nei territori di montagna", "");
        Id numbered = create("Manuale " + word + " 2 per la valutazione di impatto sociale nei territori montani", "");

        assertThat(pair(one, other).orElseThrow().sign()).isEqualTo(Sign.LIKE_TITLE);
        assertThat(pair(one, numbered)).isEmpty();
    }

    @Test
    void areNotThoseThatAreLinkedAlready() {
        String word = word();
        Id one = create("Legge " + word, "");
        Id version = create("Legge " + word, "'isVersionOf': '" + one + "'");

        assertThat(pair(one, version)).isEmpty();
    }

    @Test
    void areForgottenOnceSomebodyToldThemApart() {
        String word = word();
        Id one = create("Avviso " + word, "");
        Id other = create("Avviso " + word, "");
        assertThat(listed(false, one, other)).isTrue();

        duplicates.tellApart(one, other);
        task.run();

        assertThat(listed(false, one, other)).isFalse();
        assertThat(listed(true, one, other)).isTrue();
        duplicates.reopen(one, other);
        assertThat(listed(false, one, other)).isTrue();
    }

    @Test
    void areSoughtAgainWhenOneIsWritten() {
        String word = word();
        Id one = create("Avviso " + word, "");
        Id other = create("Avviso " + word, "");
        assertThat(pair(one, other)).isPresent();

        entries.save(
                other,
                it.comunitadipratiche.core.content.EntryChange.of(card("{'title': {'it': 'Delibera " + word() + "'}}")),
                entries.get(other).version());

        assertThat(pair(one, other)).isEmpty();
    }

    @Test
    void becomeOneThatHasWhatBothHad() {
        String word = word();
        Id gone = create("Guida " + word, "'number': '72', 'title': {'it': 'Guida " + word + "', 'en': 'Guide'}");
        Id into = create("Guida " + word, "");
        publish(gone);
        publish(into);
        Id citing = create("Cita " + word, "'references': ['" + gone + "']");
        String slug = entries.get(gone).slug(IT).orElseThrow();

        assertThat(duplicates.merge(gone, into, true).relinked())
                .extracting(ref -> ref.id())
                .containsExactly(citing);

        JsonObject fields = entries.get(into).fields();
        assertThat(fields.getString("number")).isEqualTo("72");
        assertThat(fields.getJsonObject("title").getString("en")).isEqualTo("Guide");
        assertThat(publications
                        .read(Material.TYPE, into.toString(), Optional.of(IT))
                        .json())
                .contains("\"number\":\"72\"");
        assertThatThrownBy(() -> publications.read(Material.TYPE, slug, Optional.of(IT)))
                .isInstanceOf(MovedException.class);
        task.run();
        assertThat(listed(false, gone, into)).isFalse();
    }

    @Test
    void areToldToWhoWritesAsFarAsTheyMayKnow() {
        String word = word();
        Id hidden = create("Proposta " + word, "");
        Id shown = create("Proposta " + word, "");
        publish(shown);
        JsonObject written = card("{'title': {'it': 'Proposta " + word + "'}}");
        Caller member = new Caller(Optional.of(Id.next()), Set.of(Role.MEMBER), Set.of("content.propose"), IT);

        assertThat(duplicates.alike(Optional.empty(), written))
                .extracting(Known::id)
                .containsExactlyInAnyOrder(hidden, shown);
        callers.run(member, () -> {
            List<Known> known = duplicates.alike(Optional.empty(), written);
            assertThat(known).extracting(Known::id).containsExactly(shown);
            assertThat(known.get(0).editable()).isFalse();
            assertThatThrownBy(() -> duplicates.count()).isInstanceOf(ForbiddenException.class);
        });
    }

    @Test
    void areGoneWithTheEntry() {
        String word = word();
        Id one = create("Avviso " + word, "");
        Id other = create("Avviso " + word, "");
        assertThat(pair(one, other)).isPresent();

        entries.delete(other, true);

        assertThat(duplicates.find(one, other)).isEmpty();
    }

    private Optional<DuplicatePair> pair(Id one, Id other) {
        task.run();
        return duplicates.find(one, other);
    }

    private boolean listed(boolean different, Id one, Id other) {
        task.run();
        Optional<String> cursor = Optional.empty();
        do {
            var page = duplicates.list(different, 100, cursor);
            if (page.items().stream()
                    .anyMatch(pair -> Set.of(pair.one().id(), pair.other().id()).equals(Set.of(one, other)))) {
                return true;
            }
            cursor = page.next().map(it.comunitadipratiche.core.kernel.Cursor::encoded);
        } while (cursor.isPresent());
        return false;
    }

    private static String word() {
        return "d" + Id.next();
    }

    private Id create(String title, String fields) {
        String rest = fields.isEmpty() ? "" : ", " + fields;
        JsonObject card = card("{'title': {'it': '" + title.replace("'", "’") + "'}" + rest + "}");
        return entries.create(EntryDraft.of(Material.TYPE, card)).id();
    }

    private void publish(Id id) {
        publishing.publish(id, IT, PublishOrder.now());
    }
}
