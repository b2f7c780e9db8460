package it.comunitadipratiche.core.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.content.types.Dossier;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.outbox.Outbox;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class ScheduleEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private final Entries entries;
    private final Publishing publishing;
    private final Publications publications;
    private final Outbox outbox;
    private final TestClock clock;

    ScheduleEmbeddedTest(
            Entries entries, Publishing publishing, Publications publications, Outbox outbox, TestClock clock) {
        this.entries = entries;
        this.publishing = publishing;
        this.publications = publications;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Test
    void publishesWhatWasScheduledWhenItsTimeHasCome() {
        Id id = scheduledInAnHour("Domani");
        assertThat(entries.get(id).locales().get("it"))
                .extracting(LocaleState::status)
                .isEqualTo(EntryStatus.SCHEDULED);
        outbox.drain();
        assertThatThrownBy(() -> read(id)).isInstanceOf(NotFoundException.class);

        clock.advance(Duration.ofHours(1));
        outbox.drain();

        assertThat(read(id).publishedAt()).isEqualTo(clock.instant());
    }

    @Test
    void publishesTheRevisionThatWasScheduled() {
        Id id = scheduledInAnHour("Prima versione");
        EntryDetails entry = entries.get(id);
        entries.save(id, EntryChange.of(Dossier.called("Seconda versione")), entry.version());

        clock.advance(Duration.ofHours(1));
        outbox.drain();

        assertThat(read(id).json()).contains("Prima versione").doesNotContain("Seconda versione");
    }

    @Test
    void doesNothingIfTheSchedulingWasTakenBack() {
        Id id = scheduledInAnHour("Ripensamento");
        publishing.unschedule(id, IT);
        clock.advance(Duration.ofHours(1));
        outbox.drain();

        assertThatThrownBy(() -> read(id)).isInstanceOf(NotFoundException.class);
        assertThat(entries.get(id).locales().get("it"))
                .extracting(LocaleState::status)
                .isEqualTo(EntryStatus.DRAFT);
    }

    private Id scheduledInAnHour(String title) {
        Id id = entries.create(EntryDraft.of(Dossier.called(title))).id();
        publishing.publish(id, IT, PublishOrder.at(clock.instant().plus(Duration.ofHours(1))));
        return id;
    }

    private ReadyDocument read(Id id) {
        return publications.read("dossier", id.toString(), Optional.of(IT));
    }
}
