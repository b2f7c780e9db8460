package it.comunitadipratiche.core.library;

import static it.comunitadipratiche.core.library.TestMaterials.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.assets.AssetDescription;
import it.comunitadipratiche.core.assets.AssetUpload;
import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryChange;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.EntryStatus;
import it.comunitadipratiche.core.content.LocaleState;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.Reviews;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.outbox.Outbox;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files that are kept back until a day, and then are there. */
@EmbeddedTest
class EmbargoEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    /** The first moment of the first of February in Italy. */
    private static final Instant END = Instant.parse("2026-01-31T23:00:00Z");

    private final Entries entries;
    private final Publishing publishing;
    private final Publications publications;
    private final Assets assets;
    private final Outbox outbox;
    private final Callers callers;
    private final TestClock clock;

    EmbargoEmbeddedTest(
            Entries entries,
            Publishing publishing,
            Publications publications,
            Assets assets,
            Outbox outbox,
            Callers callers,
            TestClock clock) {
        this.entries = entries;
        this.publishing = publishing;
        this.publications = publications;
        this.assets = assets;
        this.outbox = outbox;
        this.callers = callers;
        this.clock = clock;
    }

    @Test
    void showsTheMaterialWithoutItsFilesUntilTheDayHasCome() {
        Id file = file();
        Id id = published(underEmbargo(file, "2026-02-01"));
        Instant published = read(id).publishedAt();

        assertThat(read(id).json()).contains("Linee guida").doesNotContain(file.toString());
        assertHidden(file);
        clock.set(END.minusMillis(1));
        outbox.drain();
        assertThat(read(id).json()).doesNotContain(file.toString());
        assertHidden(file);

        clock.set(END);
        outbox.drain();

        ReadyDocument now = read(id);
        assertThat(now.as(Material.class).files()).containsExactly(file);
        assertThat(now.modifiedAt()).isEqualTo(END);
        assertThat(now.publishedAt()).isEqualTo(published);
        callers.run(Caller.visitor(IT), () -> assertThat(
                        assets.open(file, Optional.empty()).publiclyCacheable())
                .isTrue());
    }

    @Test
    void liftsTheRevisionThatIsPublicAndLeavesTheDraftInReview(Reviews reviews) {
        Id file = file();
        Id id = published(underEmbargo(file, "2026-02-01"));
        entries.patch(
                id,
                EntryChange.of(TestMaterials.json("{'title': {'it': 'Una bozza'}}")),
                entries.get(id).version());
        reviews.submit(id, IT, "");

        clock.set(END);
        outbox.drain();

        assertThat(read(id).json()).contains("Linee guida", file.toString()).doesNotContain("Una bozza");
        assertThat(entries.get(id).locales().get("it"))
                .extracting(LocaleState::status)
                .isEqualTo(EntryStatus.IN_REVIEW);
    }

    @Test
    void movesItsDateOnceHoweverOftenItIsMadeAgain() {
        Id file = file();
        Id id = published(underEmbargo(file, "2026-02-01"));
        clock.set(END);
        outbox.drain();

        clock.advance(Duration.ofHours(1));
        describe(file, "La guida");

        assertThat(read(id).json()).contains("La guida");
        assertThat(read(id).modifiedAt()).isEqualTo(END);
    }

    @Test
    void tellsThatItWasModifiedEvenIfItIsMadeAgainForAnotherReason() {
        Id file = file();
        Id cited = entries.create(EntryDraft.of(Material.TYPE, card("{'title': {'it': 'Il testo citato'}}")))
                .id();
        publish(cited);
        Id id = published(
                card("{'files': ['" + file + "'], 'embargoUntil': '2026-02-01', 'references': ['" + cited + "']}"));
        clock.set(END);
        entries.patch(
                cited,
                EntryChange.of(TestMaterials.json("{'title': {'it': 'Il testo che si cita'}}")),
                entries.get(cited).version());
        publish(cited);
        outbox.drain();

        assertThat(read(id).json()).contains("Il testo che si cita", file.toString());
        assertThat(read(id).modifiedAt()).isEqualTo(END);
    }

    @Test
    void isLaterWhereItWasPutOff() {
        Id file = file();
        Id id = published(underEmbargo(file, "2026-02-01"));
        change(id, "{'embargoUntil': '2026-02-02'}");
        clock.set(END);
        outbox.drain();
        assertThat(read(id).json()).doesNotContain(file.toString());

        clock.advance(Duration.ofDays(1));
        outbox.drain();

        assertThat(read(id).json()).contains(file.toString());
    }

    @Test
    void isOverAtOnceWhereItWasTakenBackOrIsPast() {
        Id file = file();
        Id id = published(underEmbargo(file, "2026-02-01"));
        change(id, "{'embargoUntil': null}");
        assertThat(read(id).json()).contains(file.toString());

        Id other = file();
        assertThat(read(published(underEmbargo(other, "2026-01-15"))).json()).contains(other.toString());
    }

    @Test
    void doesNotBringBackWhatWasWithdrawn() {
        Id file = file();
        Id id = published(underEmbargo(file, "2026-02-01"));
        publishing.withdraw(id, IT);

        clock.set(END);
        outbox.drain();

        assertHidden(file);
    }

    @Test
    void isKeptInPreviewsToo() {
        Id file = file();
        Id id = entries.create(EntryDraft.of(Material.TYPE, underEmbargo(file, "2026-02-01")))
                .id();

        assertThat(publishing.preview(id, IT).json()).doesNotContain(file.toString());
    }

    private void assertHidden(Id file) {
        callers.run(Caller.visitor(IT), () -> {
            assertThatThrownBy(() -> assets.get(file)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> assets.open(file, Optional.empty())).isInstanceOf(NotFoundException.class);
        });
    }

    private static JsonObject underEmbargo(Id file, String day) {
        return card("{'files': ['" + file + "'], 'embargoUntil': '" + day + "'}");
    }

    private Id file() {
        byte[] words = ("Una guida " + Id.next()).getBytes(StandardCharsets.UTF_8);
        return assets.upload(new ByteArrayInputStream(words), AssetUpload.named("guida.txt"))
                .id();
    }

    private void describe(Id file, String alt) {
        assets.describe(
                file,
                new AssetDescription(
                        Optional.of(LocalizedText.it(alt)), Optional.empty(), Optional.empty(), Optional.empty()),
                assets.get(file).version());
        outbox.drain();
    }

    private Id published(JsonObject fields) {
        Id id = entries.create(EntryDraft.of(Material.TYPE, fields)).id();
        publish(id);
        return id;
    }

    private void change(Id id, String patch) {
        entries.patch(
                id, EntryChange.of(TestMaterials.json(patch)), entries.get(id).version());
        publish(id);
    }

    private void publish(Id id) {
        publishing.publish(id, IT, PublishOrder.now());
    }

    private ReadyDocument read(Id id) {
        return callers.call(Caller.visitor(IT), () -> publications.read(Material.TYPE, id.toString(), Optional.of(IT)));
    }
}
