package it.comunitadipratiche.core.batches;

import static it.comunitadipratiche.core.library.TestMaterials.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryChange;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.core.library.TestMaterials;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.vocabulary.NewConcept;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class BatchEditsEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private final BatchEdits batches;
    private final Entries entries;
    private final Publishing publishing;
    private final Publications publications;
    private final Outbox outbox;
    private final Callers callers;
    private final Vocabularies vocabularies;

    BatchEditsEmbeddedTest(
            BatchEdits batches,
            Entries entries,
            Publishing publishing,
            Publications publications,
            Outbox outbox,
            Callers callers,
            Vocabularies vocabularies) {
        this.batches = batches;
        this.entries = entries;
        this.publishing = publishing;
        this.publications = publications;
        this.outbox = outbox;
        this.callers = callers;
        this.vocabularies = vocabularies;
    }

    @BeforeEach
    void makeThemes() {
        vocabularies.ensure(
                "themes",
                List.of(
                        new NewConcept("batch-one", LocalizedText.it("Primo in blocco")),
                        new NewConcept("batch-two", LocalizedText.it("Secondo in blocco"))));
    }

    @Test
    void changeNothingBeforeTheyAreConfirmed() {
        Id id = create("{}");

        BatchDetails prepared = batches.prepare(order(false, List.of(id), FieldEdit.set("licence", "CC0")));
        outbox.drain();

        assertThat(prepared.state()).isEqualTo(BatchState.PREPARED);
        assertThat(prepared.count(BatchOutcome.WAITING)).isEqualTo(1);
        assertThat(field(id, "licence")).isEqualTo("CC_BY");
    }

    @Test
    void setAddAndRemoveValues() {
        String two = theme("batch-two").toString();
        Id id = create("{'subjects': ['" + theme("batch-one") + "'], 'territory': null}");

        BatchDetails done = run(order(
                false,
                List.of(id),
                FieldEdit.add("subjects", "batch-two"),
                FieldEdit.remove("subjects", theme("batch-one").toString()),
                FieldEdit.set("currency", "CURRENT"),
                FieldEdit.clear("number")));

        assertThat(done.count(BatchOutcome.CHANGED)).isEqualTo(1);
        assertThat(entries.get(id).fields().getJsonArray("subjects")).hasSize(1);
        assertThat(entries.get(id).fields().getJsonArray("subjects").getString(0))
                .isEqualTo(two);
        assertThat(field(id, "currency")).isEqualTo("CURRENT");
        assertThat(entries.get(id).revision()).as("one revision").isEqualTo(2);
    }

    @Test
    void areShownToReadersOfWhatWasPublishedInFull() {
        Id shown = create("{}");
        publishing.publish(shown, IT, PublishOrder.now());
        Id behind = create("{}");
        publishing.publish(behind, IT, PublishOrder.now());
        change(behind, "{'number': '5'}");
        Id draft = create("{}");

        BatchDetails done = run(order(true, List.of(shown, behind, draft), FieldEdit.set("kind", "ADMINISTRATIVE")));

        assertThat(done.count(BatchOutcome.CHANGED)).isEqualTo(3);
        assertThat(read(shown)).contains("ADMINISTRATIVE");
        assertThat(read(behind)).contains("METHODOLOGICAL").doesNotContain("\"number\"");
        assertThatThrownBy(() -> read(draft)).isInstanceOf(NotFoundException.class);
        assertThat(lines(done.id())).extracting(line -> line.published().size()).containsExactly(1, 0, 0);
    }

    @Test
    void tellBeforehandWhatIsRefusedAndWhy() {
        Id good = create("{}");
        Id same = create("{'licence': 'RESERVED'}");
        Id shown = create("{}");
        publishing.publish(shown, IT, PublishOrder.now());
        Id none = Id.next();

        BatchDetails prepared =
                batches.prepare(order(true, List.of(good, same, shown, none), FieldEdit.clear("actType")));
        List<BatchLine> lines = lines(prepared.id());

        assertThat(lines)
                .extracting(BatchLine::outcome)
                .containsExactly(
                        BatchOutcome.WAITING, BatchOutcome.WAITING, BatchOutcome.REFUSED, BatchOutcome.REFUSED);
        assertThat(lines.get(2).reasons().get(0).message().in(IT)).contains("Tipo di atto");
        assertThat(batches.prepare(order(false, List.of(same), FieldEdit.set("licence", "RESERVED")))
                        .count(BatchOutcome.UNCHANGED))
                .isEqualTo(1);
    }

    @Test
    void leaveAsItIsWhatSomebodyChangedMeanwhile() {
        Id id = create("{}");
        BatchDetails prepared = batches.prepare(order(false, List.of(id), FieldEdit.set("licence", "CC0")));
        change(id, "{'number': '7'}");

        batches.confirm(prepared.id());
        outbox.drain();

        assertThat(batches.get(prepared.id()).state()).isEqualTo(BatchState.DONE);
        assertThat(lines(prepared.id()).get(0).outcome()).isEqualTo(BatchOutcome.REFUSED);
        assertThat(field(id, "licence")).isEqualTo("CC_BY");
    }

    @Test
    void goOnStepByStep() {
        List<Id> many = IntStream.range(0, 60).mapToObj(i -> create("{}")).toList();

        BatchDetails done = run(order(false, many, FieldEdit.set("licence", "CC0")));

        assertThat(done.state()).isEqualTo(BatchState.DONE);
        assertThat(done.count(BatchOutcome.CHANGED)).isEqualTo(60);
        assertThat(many).allMatch(id -> field(id, "licence").equals("CC0"));
    }

    @Test
    void areTakenBackAsAWholeButForWhatWasChangedSince() {
        Id one = create("{}");
        publishing.publish(one, IT, PublishOrder.now());
        Id other = create("{}");
        BatchDetails done = run(order(true, List.of(one, other), FieldEdit.set("kind", "ADMINISTRATIVE")));
        change(other, "{'number': '9'}");

        BatchDetails undoing = batches.undo(done.id());
        outbox.drain();

        BatchDetails undone = batches.get(undoing.id());
        assertThat(undone.undoes()).contains(done.id());
        assertThat(undone.count(BatchOutcome.CHANGED)).isEqualTo(1);
        assertThat(undone.count(BatchOutcome.REFUSED)).isEqualTo(1);
        assertThat(read(one)).contains("METHODOLOGICAL");
        assertThat(entries.get(one).revision()).as("a revision more, not less").isEqualTo(3);
        assertThat(field(other, "kind")).isEqualTo("ADMINISTRATIVE");
        assertThatThrownBy(() -> batches.undo(done.id())).isInstanceOf(ConflictException.class);
    }

    @Test
    void areConfirmedOnceAndMayBeCancelled() {
        Id id = create("{}");
        BatchDetails prepared = batches.prepare(order(false, List.of(id), FieldEdit.set("licence", "CC0")));
        batches.confirm(prepared.id());
        assertThatThrownBy(() -> batches.confirm(prepared.id())).isInstanceOf(ConflictException.class);
        batches.cancel(prepared.id());
        outbox.drain();

        assertThat(field(id, "licence")).isEqualTo("CC_BY");
        assertThatThrownBy(() -> batches.cancel(prepared.id())).isInstanceOf(ConflictException.class);
    }

    @Test
    void areOfWhoeverBeganThem() {
        Id who = Id.next();
        Caller staff = new Caller(
                Optional.of(who),
                Set.of(Role.STAFF_CONTENT),
                Set.of("content.read", "content.edit", "content.editAny"),
                IT);
        Id id = create("{}");

        callers.run(staff, () -> {
            assertThatThrownBy(() -> batches.prepare(order(true, List.of(id), FieldEdit.set("licence", "CC0"))))
                    .isInstanceOf(ForbiddenException.class);
            batches.confirm(batches.prepare(order(false, List.of(id), FieldEdit.set("licence", "CC0")))
                    .id());
        });
        outbox.drain();

        assertThat(entries.revision(id, 2).author()).contains(who);
    }

    @Test
    void refuseWhatCannotBeDoneAtOnce() {
        Id id = create("{}");
        List<Id> tooMany =
                IntStream.range(0, BatchEdits.MOST + 1).mapToObj(i -> Id.next()).toList();

        assertRefused(order(false, tooMany, FieldEdit.set("licence", "CC0")));
        assertRefused(order(false, List.of(), FieldEdit.set("licence", "CC0")));
        assertRefused(order(false, List.of(id)));
        assertRefused(order(false, List.of(id), FieldEdit.set("title", "Tutti uguali")));
        assertRefused(order(false, List.of(id), FieldEdit.add("licence", "CC0")));
        assertRefused(order(false, List.of(id), FieldEdit.set("licence", "CC0", "CC_BY")));
        assertRefused(order(false, List.of(id), FieldEdit.set("licence", "CC0"), FieldEdit.clear("licence")));
    }

    @Test
    void areForgottenWhenNobodyConfirmsThem(BatchSweep sweep, it.comunitadipratiche.core.embedded.TestClock clock) {
        BatchDetails prepared = batches.prepare(order(false, List.of(create("{}")), FieldEdit.set("licence", "CC0")));
        clock.set(prepared.createdAt().plus(BatchSweep.KEPT).plus(Duration.ofSeconds(1)));

        sweep.run();

        assertThatThrownBy(() -> batches.get(prepared.id())).isInstanceOf(NotFoundException.class);
    }

    private void assertRefused(BatchOrder order) {
        assertThatThrownBy(() -> batches.prepare(order)).isInstanceOf(InvalidInputException.class);
    }

    private BatchDetails run(BatchOrder order) {
        BatchDetails prepared = batches.prepare(order);
        batches.confirm(prepared.id());
        outbox.drain();
        return batches.get(prepared.id());
    }

    private static BatchOrder order(boolean publish, List<Id> ids, FieldEdit... edits) {
        return new BatchOrder(Material.TYPE, ids, List.of(edits), publish);
    }

    private List<BatchLine> lines(Id batch) {
        return batches.lines(batch, Optional.empty(), Optional.empty(), 100).items();
    }

    private Id theme(String code) {
        return vocabularies.find("themes", code).orElseThrow().id();
    }

    private String field(Id id, String name) {
        return entries.get(id).fields().getString(name);
    }

    private String read(Id id) {
        return publications.read(Material.TYPE, id.toString(), Optional.of(IT)).json();
    }

    private Id create(String fields) {
        return entries.create(EntryDraft.of(Material.TYPE, card(fields))).id();
    }

    private void change(Id id, String fields) {
        entries.patch(
                id, EntryChange.of(TestMaterials.json(fields)), entries.get(id).version());
    }
}
