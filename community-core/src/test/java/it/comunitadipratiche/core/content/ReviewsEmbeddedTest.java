package it.comunitadipratiche.core.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.content.types.Dossier;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.StaleVersionException;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class ReviewsEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private final Entries entries;
    private final Reviews reviews;
    private final Publications publications;

    ReviewsEmbeddedTest(Entries entries, Reviews reviews, Publications publications) {
        this.entries = entries;
        this.reviews = reviews;
        this.publications = publications;
    }

    @Test
    void goesFromTheAuthorToThoseWhoPublishAndBack() {
        Id id = entries.create(EntryDraft.of(Dossier.called("In revisione"))).id();
        reviews.submit(id, IT, "");
        assertThat(status(id)).isEqualTo(EntryStatus.IN_REVIEW);
        assertThatThrownBy(() -> reviews.submit(id, IT, "")).isInstanceOf(ConflictException.class);

        assertThatThrownBy(() -> reviews.sendBack(id, IT, " ")).isInstanceOf(InvalidInputException.class);
        reviews.sendBack(id, IT, "Manca la fonte.");
        assertThat(status(id)).isEqualTo(EntryStatus.DRAFT);

        reviews.submit(id, IT, "Aggiunta.");
        reviews.approve(id, IT, "", PublishOrder.now());
        assertThat(status(id)).isEqualTo(EntryStatus.PUBLISHED);
        assertThat(publications.read("dossier", id.toString(), Optional.of(IT)).json())
                .contains("In revisione");
        assertThat(reviews.notes(id))
                .extracting(ReviewNote::step)
                .containsExactly(
                        ReviewNote.Step.SUBMITTED,
                        ReviewNote.Step.SENT_BACK,
                        ReviewNote.Step.SUBMITTED,
                        ReviewNote.Step.APPROVED);
    }

    @Test
    void refusesAChangeMadeOnAnOldVersion() {
        EntryDetails first = entries.create(EntryDraft.of(Dossier.called("Uno")));
        entries.save(first.id(), EntryChange.of(Dossier.called("Due")), first.version());
        assertThatThrownBy(() -> entries.save(first.id(), EntryChange.of(Dossier.called("Tre")), first.version()))
                .isInstanceOf(StaleVersionException.class);
    }

    private EntryStatus status(Id id) {
        LocaleState state = entries.get(id).locales().get("it");
        return state == null ? EntryStatus.DRAFT : state.status();
    }
}
