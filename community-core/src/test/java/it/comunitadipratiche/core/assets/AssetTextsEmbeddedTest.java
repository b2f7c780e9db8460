package it.comunitadipratiche.core.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.assets.images.Pictures;
import it.comunitadipratiche.core.assets.texts.FileText;
import it.comunitadipratiche.core.assets.texts.TestFiles;
import it.comunitadipratiche.core.assets.texts.TextState;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.embedded.TestTransactions;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.outbox.OutboxMessage;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class AssetTextsEmbeddedTest {
    private final Assets assets;
    private final AssetTexts texts;
    private final Outbox outbox;
    private final Callers callers;
    private final TestTransactions transactions;

    AssetTextsEmbeddedTest(
            Assets assets, AssetTexts texts, Outbox outbox, Callers callers, TestTransactions transactions) {
        this.assets = assets;
        this.texts = texts;
        this.outbox = outbox;
        this.callers = callers;
        this.transactions = transactions;
    }

    @Test
    void readsWhatWasUploadedInTheBackground(TestClock clock) {
        Id asset = upload("verbale.pdf", TestFiles.pdf("Il verbale della riunione", "La seconda pagina"));
        assertThat(texts.about(asset)).contains(AssetText.WAITING);
        assertThat(texts.read(asset)).isEmpty();

        outbox.drain();

        AssetText about = texts.about(asset).orElseThrow();
        assertThat(about.state()).isEqualTo(TextState.READ);
        assertThat(about.pages()).contains(2);
        assertThat(about.language()).contains("it-IT");
        assertThat(about.title()).contains("Un documento");
        assertThat(about.readAt()).contains(clock.instant());
        assertThat(texts.read(asset)).contains("Il verbale della riunione").hasSize(about.characters());
        assertThat(texts.lengths(List.of(asset))).isEqualTo(Map.of(asset, about.characters()));
    }

    @Test
    void readsTheSameBytesOnce() {
        byte[] bytes = TestFiles.pdf("Le stesse parole due volte");
        Id one = upload("uno.pdf", bytes);
        outbox.drain();
        Id other = upload("due.pdf", bytes);

        assertThat(texts.about(other).orElseThrow().state()).isEqualTo(TextState.READ);
        assertThat(texts.about(other)).isEqualTo(texts.about(one));
    }

    @Test
    void readsNoPictures() {
        Id picture = upload("foto.png", Pictures.png(4, 3));
        outbox.drain();

        assertThat(texts.about(picture)).isEmpty();
        assertThat(texts.read(picture)).isEmpty();
    }

    @Test
    void tellsNothingOfFilesThatNothingShows() {
        Id asset = upload("bozza.docx", TestFiles.docx("Una bozza"));
        outbox.drain();

        callers.run(Caller.visitor(Locale.ITALIAN), () -> {
            assertThatThrownBy(() -> texts.about(asset)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> texts.read(asset)).isInstanceOf(NotFoundException.class);
        });
    }

    @Test
    void readsFilesThatWereThereBefore(AssetTextRepository repository, TextCatchUp catchUp, TestClock clock) {
        Id asset = upload("vecchio.pdf", TestFiles.pdf("Un vecchio documento " + Id.next()));
        outbox.drain();
        transactions.run(() -> repository.remove(List.of(assets.get(asset).sha256())));
        assertThat(texts.about(asset)).contains(AssetText.WAITING);

        clock.advance(Duration.ofHours(2));
        catchUp.run();
        outbox.drain();

        assertThat(texts.read(asset)).contains("Un vecchio documento");
    }

    @Test
    void tellsOfATextInTheTransactionInWhichItIsKept(AssetTextRegister register, SeenChanges seen) {
        Id asset = upload("evento.txt", ("parole " + Id.next()).getBytes(StandardCharsets.UTF_8));

        register.keep(assets.get(asset).sha256(), FileText.none(TextState.NO_TEXT));
        register.keep(assets.get(asset).sha256(), FileText.none(TextState.DAMAGED));

        assertThat(seen.of(asset)).containsExactly(AssetChanged.Kind.AWAITS_READING, AssetChanged.Kind.TEXT_READ);
        assertThat(texts.about(asset).orElseThrow().state()).isEqualTo(TextState.NO_TEXT);
        outbox.drain();
        assertThat(texts.about(asset).orElseThrow().state()).isEqualTo(TextState.NO_TEXT);
    }

    @Test
    void givesUpAFileThatEndedTheProcessAgainAndAgain(TextHandler handler) {
        Id asset = upload("cattivo.txt", ("fermo " + Id.next()).getBytes(StandardCharsets.UTF_8));

        handler.handle(List.of(new OutboxMessage(
                Id.next(),
                TextHandler.TOPIC,
                assets.get(asset).sha256(),
                JsonValue.EMPTY_JSON_OBJECT,
                Instant.EPOCH,
                3)));

        assertThat(texts.about(asset).map(AssetText::state)).isEqualTo(Optional.of(TextState.DAMAGED));
    }

    private Id upload(String name, byte[] bytes) {
        return assets.upload(new ByteArrayInputStream(bytes), AssetUpload.named(name))
                .id();
    }
}
