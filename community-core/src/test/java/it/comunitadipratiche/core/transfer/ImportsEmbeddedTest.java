package it.comunitadipratiche.core.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.comunitadipratiche.core.embedded.Community;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class ImportsEmbeddedTest {
    private static final JsonObject NO_OPTIONS = JsonValue.EMPTY_JSON_OBJECT;
    private final Imports imports;
    private final ImportFiles files;
    private final TestClock clock;

    ImportsEmbeddedTest(Imports imports, ImportFiles files, TestClock clock) {
        this.imports = imports;
        this.files = files;
        this.clock = clock;
    }

    @Test
    void waitsUntilItsTurnAndThenReportsEveryItem() {
        ImportDetails queued = imports.start("words", "parole.txt", file("new skip new"), NO_OPTIONS);
        assertThat(queued.state()).isEqualTo(ImportState.QUEUED);
        assertThat(queued.bytes()).isEqualTo(12);

        imports.drain();

        ImportDetails done = imports.get(queued.id());
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.counts()).isEqualTo(new ImportCounts(2, 0, 0, 0, 1, 0));
        assertThat(done.bytesDone()).isEqualTo(12);
        assertThat(done.finishedAt()).contains(TestClock.START);
        assertThat(imports.report(done.id(), Optional.empty(), Optional.empty(), 10)
                        .items())
                .extracting(ImportLine::position, ImportLine::outcome)
                .containsExactly(
                        tuple(1L, ImportOutcome.CREATED),
                        tuple(2L, ImportOutcome.SKIPPED),
                        tuple(3L, ImportOutcome.CREATED));
        assertThat(files.of(done.id())).doesNotExist();
    }

    @Test
    void goesOnFromTheLastStepAfterItBrokeDown() {
        Id id = imports.start("words", "a", file("new crash new"), NO_OPTIONS).id();

        imports.drain();
        assertThat(imports.get(id).state()).isEqualTo(ImportState.RUNNING);
        assertThat(imports.get(id).counts().items()).isEqualTo(1);

        clock.advance(Duration.ofMinutes(1));
        imports.drain();
        assertThat(imports.get(id).state()).isEqualTo(ImportState.DONE);
        assertThat(imports.get(id).counts()).isEqualTo(new ImportCounts(2, 1, 0, 0, 0, 0));
    }

    @Test
    void doesAStepThatGaveWayToOthersAgainHoweverOften() {
        Id id = imports.start("words", "a", file("new deadlock new"), NO_OPTIONS)
                .id();

        for (int i = 0; i < 7; i++) {
            imports.drain();
        }

        assertThat(imports.get(id).state()).isEqualTo(ImportState.DONE);
        assertThat(imports.get(id).counts()).isEqualTo(new ImportCounts(2, 1, 0, 0, 0, 0));
    }

    @Test
    void givesUpWhatBreaksDownAtTheSamePlaceEachTime() {
        Id id = imports.start("words", "a", file("new always"), NO_OPTIONS).id();

        for (int i = 0; i < 7; i++) {
            imports.drain();
            clock.advance(Duration.ofMinutes(1));
        }

        ImportDetails failed = imports.get(id);
        assertThat(failed.state()).isEqualTo(ImportState.FAILED);
        assertThat(failed.problem()).map(Message::code).contains("transfer.import.failed");
        assertThat(failed.counts().created()).isEqualTo(1);
    }

    @Test
    void failsAtOnceOnAFileThatCannotBeRead() {
        Id id = imports.start("words", "a", file("bad"), NO_OPTIONS).id();
        imports.drain();

        assertThat(imports.get(id).state()).isEqualTo(ImportState.FAILED);
        assertThat(imports.get(id).problem())
                .map(problem -> problem.in(Locale.ITALIAN))
                .hasValueSatisfying(text -> assertThat(text).startsWith("Il file è vuoto"));
    }

    @Test
    void refusesWhatCannotBeImported() {
        assertThatThrownBy(() -> imports.start("stones", "a", file("x"), NO_OPTIONS))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("words");
        assertThatThrownBy(() -> imports.start("words", "a", file(""), NO_OPTIONS))
                .isInstanceOf(InvalidInputException.class);
        JsonObject wrong = Json.createObjectBuilder().add("wrong", true).build();
        assertThatThrownBy(() -> imports.start("words", "a", file("x"), wrong))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> imports.get(Id.next())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void keepsOutWhoMayNotImport(Community community) {
        community.run(Caller.visitor(Locale.ITALIAN), () -> assertThatThrownBy(
                        () -> imports.start("words", "a", file("new"), NO_OPTIONS))
                .isInstanceOf(UnauthenticatedException.class));
    }

    @Test
    void canBeCancelledUntilItIsOver() {
        Id id = imports.start("words", "a", file("new"), NO_OPTIONS).id();
        imports.cancel(id);
        imports.drain();

        assertThat(imports.get(id).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(imports.get(id).counts().items()).isZero();
        assertThatThrownBy(() -> imports.cancel(id)).isInstanceOf(ConflictException.class);
    }

    @Test
    void stopsAfterTheStepItIsAtWhenCancelled(ImportSteps steps) {
        Id id = imports.start("words", "a", file("new new"), NO_OPTIONS).id();
        assertThat(steps.take(id)).isPresent();
        steps.step(id, NO_OPTIONS, 1, List::of);
        imports.cancel(id);

        assertThatThrownBy(() -> steps.step(id, NO_OPTIONS, 1, List::of)).isInstanceOf(ImportCancelledException.class);
        clock.advance(Duration.ofMinutes(1));
        imports.drain();
        assertThat(imports.get(id).state()).isEqualTo(ImportState.CANCELLED);
    }

    @Test
    void leavesAnImportToTheNodeThatHoldsItsLease(ImportSteps steps) {
        Id id = imports.start("words", "a", file("new"), NO_OPTIONS).id();
        assertThat(steps.take(id)).isPresent();

        assertThat(steps.take(id)).isEmpty();
        imports.drain();
        assertThat(imports.get(id).state()).isEqualTo(ImportState.RUNNING);

        clock.advance(Duration.ofMinutes(1));
        imports.drain();
        assertThat(imports.get(id).state()).isEqualTo(ImportState.DONE);
    }

    @Test
    void pagesThroughReportAndImports() throws IOException {
        Id id = imports.start("words", "a", file("new skip new skip new"), NO_OPTIONS)
                .id();
        Id other = imports.start("words", "b", file("new"), NO_OPTIONS).id();
        imports.drain();

        Page<ImportLine> first = imports.report(id, Optional.of(ImportOutcome.CREATED), Optional.empty(), 2);
        Page<ImportLine> second = imports.report(
                id, Optional.of(ImportOutcome.CREATED), first.next().map(next -> next.encoded()), 2);
        assertThat(first.items()).extracting(ImportLine::position).containsExactly(1L, 3L);
        assertThat(second.items()).extracting(ImportLine::position).containsExactly(5L);
        assertThat(second.next()).isEmpty();
        assertThatThrownBy(
                        () -> imports.report(id, Optional.empty(), first.next().map(next -> next.encoded()), 2))
                .isInstanceOf(InvalidInputException.class);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        imports.writeReport(id, Optional.of(ImportOutcome.SKIPPED), Locale.ENGLISH, out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .first()
                .isEqualTo(
                        "{\"position\":2,\"outcome\":\"SKIPPED\",\"externalId\":\"skip\",\"title\":\"skip\",\"type\":\"\","
                                + "\"reasons\":[{\"pointer\":\"\",\"code\":\"transfer.line.json\","
                                + "\"message\":\"The line is not a JSON object: correct it at column 3.\"}]}");

        Page<ImportDetails> newest = imports.list(Optional.empty(), 1);
        assertThat(newest.items()).extracting(ImportDetails::id).containsExactly(other);
        assertThat(imports.list(newest.next().map(next -> next.encoded()), 1).items())
                .extracting(ImportDetails::id)
                .containsExactly(id);
    }

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
