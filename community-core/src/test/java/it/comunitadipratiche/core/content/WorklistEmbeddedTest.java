package it.comunitadipratiche.core.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.content.types.Dossier;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class WorklistEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private final Entries entries;
    private final Reviews reviews;
    private final Publishing publishing;
    private final Publications publications;
    private final Worklist worklist;

    WorklistEmbeddedTest(
            Entries entries, Reviews reviews, Publishing publishing, Publications publications, Worklist worklist) {
        this.entries = entries;
        this.reviews = reviews;
        this.publishing = publishing;
        this.publications = publications;
        this.worklist = worklist;
    }

    @Test
    void findsEntriesByTheWordsOfTheirTitleAndTheirState() {
        Id draft = create("Città della lista uno");
        Id waits = create("Città della lista due");
        reviews.submit(waits, IT, "");

        EntryFilter filter = EntryFilter.of("dossier").called("citta della lista");
        assertThat(ids(worklist.list(filter, 10, Optional.empty()))).containsExactlyInAnyOrder(draft, waits);
        assertThat(ids(worklist.list(filter.in(EntryStatus.IN_REVIEW).in(IT), 10, Optional.empty())))
                .containsExactly(waits);
        assertThat(ids(worklist.list(filter.in(Locale.ENGLISH), 10, Optional.empty())))
                .isEmpty();
        assertThat(worklist.list(filter, 10, Optional.empty())
                        .items()
                        .get(0)
                        .title()
                        .best(IT))
                .startsWith("Città della lista");
    }

    @Test
    void leadsForwardAndBackThroughAllEntries() {
        for (int i = 0; i < 5; i++) {
            create("Sfogliata " + i);
        }
        EntryFilter filter = EntryFilter.of("dossier").called("sfogliata");
        List<Id> forward = new ArrayList<>();
        Page<EntrySummary> page = worklist.list(filter, 2, Optional.empty());
        forward.addAll(ids(page));
        assertThat(page.previous()).isEmpty();
        while (page.next().isPresent()) {
            page = worklist.list(filter, 2, Optional.of(page.next().get().encoded()));
            forward.addAll(ids(page));
        }
        assertThat(forward).hasSize(5).doesNotHaveDuplicates();
        page = worklist.list(
                filter, 2, Optional.of(page.previous().orElseThrow().encoded()));
        assertThat(ids(page)).isEqualTo(forward.subList(2, 4));
        page = worklist.list(
                filter, 2, Optional.of(page.previous().orElseThrow().encoded()));
        assertThat(ids(page)).isEqualTo(forward.subList(0, 2));
        assertThat(page.previous()).isEmpty();
    }

    @Test
    void refusesAPlaceInAnotherList() {
        create("Altrove uno");
        create("Altrove due");
        String place = worklist.list(EntryFilter.of("dossier").called("altrove"), 1, Optional.empty())
                .next()
                .orElseThrow()
                .encoded();
        assertThatThrownBy(() -> worklist.list(EntryFilter.of("dossier"), 1, Optional.of(place)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void countsWhatWaitsForReview() {
        long before = worklist.counts(EntryStatus.IN_REVIEW).getOrDefault("dossier", 0L);
        Id waits = create("Da contare");
        reviews.submit(waits, IT, "");
        assertThat(worklist.counts(EntryStatus.IN_REVIEW)).containsEntry("dossier", before + 1);
        assertThat(worklist.inState(EntryStatus.IN_REVIEW, false, 100))
                .extracting(EntrySummary::id)
                .contains(waits);
    }

    @Test
    void previewsADraftWithoutPublishingIt() {
        Id draft = create("Solo in anteprima");
        assertThat(publishing.preview(draft, IT).json()).contains("Solo in anteprima");
        assertThatThrownBy(() -> publications.read("dossier", draft.toString(), Optional.of(IT)))
                .isInstanceOf(NotFoundException.class);
        assertThat(entries.get(draft).locales().values())
                .extracting(LocaleState::status)
                .containsOnly(EntryStatus.DRAFT);
    }

    private Id create(String title) {
        return entries.create(EntryDraft.of(Dossier.called(title))).id();
    }

    private static List<Id> ids(Page<EntrySummary> page) {
        return page.items().stream().map(EntrySummary::id).toList();
    }
}
