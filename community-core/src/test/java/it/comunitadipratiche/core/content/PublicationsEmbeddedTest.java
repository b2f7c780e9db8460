package it.comunitadipratiche.core.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.content.types.Dossier;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.kernel.GoneException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.MovedException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import jakarta.json.Json;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class PublicationsEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private final Entries entries;
    private final Publishing publishing;
    private final Publications publications;

    PublicationsEmbeddedTest(Entries entries, Publishing publishing, Publications publications) {
        this.entries = entries;
        this.publishing = publishing;
        this.publications = publications;
    }

    @Test
    void showsReadersWhatWasPublishedAndNothingElse(TestClock clock) {
        EntryDetails draft = entries.create(EntryDraft.of(Dossier.called("Il patto di collaborazione")));
        String slug = draft.slug(IT).orElseThrow();
        assertThat(slug).startsWith("il-patto-di-collaborazione");
        assertThatThrownBy(() -> read(slug)).isInstanceOf(NotFoundException.class);

        publishing.publish(draft.id(), IT, PublishOrder.now());
        ReadyDocument first = read(slug);
        assertThat(first.as(Dossier.class).title()).isEqualTo(LocalizedText.it("Il patto di collaborazione"));
        assertThat(first.publishedAt()).isEqualTo(clock.instant());

        EntryDetails read = entries.get(draft.id());
        entries.save(read.id(), EntryChange.of(Dossier.called("Titolo in bozza")), read.version());
        assertThat(read(slug)).isEqualTo(first);
    }

    @Test
    void leavesATombstoneWhereSomethingWasWithdrawn() {
        Id id = published("Ritirato");
        String slug = entries.get(id).slug(IT).orElseThrow();
        assertThat(read(slug).json()).contains("Ritirato");

        publishing.withdraw(id, IT);

        assertThatThrownBy(() -> read(slug)).isInstanceOf(GoneException.class);
        assertThatThrownBy(() -> read(id.toString())).isInstanceOf(GoneException.class);
    }

    @Test
    void leadsFromAnOldSlugToTheNewOne() {
        Id id = published("Prima");
        EntryDetails entry = entries.get(id);
        String old = entry.slug(IT).orElseThrow();
        String renamed = "dopo-" + id.toString().toLowerCase(Locale.ROOT);
        entries.save(id, new EntryChange(entry.fields(), Map.of("it", renamed), Optional.empty()), entry.version());
        assertThat(read(old).slug()).isEqualTo(old);
        assertThatThrownBy(() -> read(renamed)).isInstanceOf(NotFoundException.class);

        publishing.publish(id, IT, PublishOrder.now());

        assertThatThrownBy(() -> read(old))
                .isInstanceOfSatisfying(
                        MovedException.class, moved -> assertThat(moved.slug()).isEqualTo(renamed));
        assertThat(read(renamed).key().entry()).isEqualTo(id);
    }

    @Test
    void tellsAnEarlierLocaleWhereNoneIsPublished() {
        Id id = published("Solo italiano");
        ReadyDocument document = publications.read("dossier", id.toString(), Optional.of(Locale.ENGLISH));
        assertThat(document.key().locale()).isEqualTo(IT);
    }

    @Test
    void keepsEverySaveAsARevisionAndRestoresAsANewOne() {
        EntryDetails first = entries.create(EntryDraft.of(Dossier.called("Uno")));
        EntryDetails second = entries.save(first.id(), EntryChange.of(Dossier.called("Due")), first.version());
        EntryDetails third = entries.restore(first.id(), 1, second.version());

        assertThat(third.revision()).isEqualTo(3);
        assertThat(third.fields()).isEqualTo(first.fields());
        assertThat(entries.revisions(first.id(), Integer.MAX_VALUE, 10))
                .extracting(RevisionDetails::number)
                .containsExactly(3, 2, 1);
        EntryDetails same = entries.save(first.id(), EntryChange.of(third.fields()), third.version());
        assertThat(same.revision()).isEqualTo(3);
        assertThat(entries.patch(
                                first.id(),
                                EntryChange.of(Json.createObjectBuilder()
                                        .add("year", 2020)
                                        .build()),
                                same.version())
                        .as(Dossier.class)
                        .year())
                .isEqualTo(2020);
    }

    private Id published(String title) {
        Id id = entries.create(EntryDraft.of(Dossier.called(title))).id();
        publishing.publish(id, IT, PublishOrder.now());
        return id;
    }

    private ReadyDocument read(String idOrSlug) {
        return publications.read("dossier", idOrSlug, Optional.of(IT));
    }
}
