package it.comunitadipratiche.core.norms;

import static it.comunitadipratiche.core.norms.Written.IT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.identity.AuditQuery;
import it.comunitadipratiche.core.identity.AuditRecord;
import it.comunitadipratiche.core.identity.AuditTrail;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import it.comunitadipratiche.core.legal.Passage;
import it.comunitadipratiche.core.outbox.Outbox;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class NormChangesEmbeddedTest {
    private static final PageRequest FIRST = PageRequest.first(50);
    /** The day after that of the clock of tests. */
    private static final LocalDate TOMORROW = LocalDate.of(2026, 1, 16);

    private final NormChanges changes;
    private final Norms norms;
    private final AuditTrail audit;
    private final Callers callers;
    private final Outbox outbox;
    private final TestClock clock;
    private final Written written;

    NormChangesEmbeddedTest(
            NormChanges changes,
            Norms norms,
            AuditTrail audit,
            Callers callers,
            Entries entries,
            Publishing publishing,
            Outbox outbox,
            TestClock clock) {
        this.changes = changes;
        this.norms = norms;
        this.audit = audit;
        this.callers = callers;
        this.outbox = outbox;
        this.clock = clock;
        this.written = new Written(entries, publishing, outbox);
    }

    @Test
    void markWhatCitesThePassageItsPartsAndWhatItIsAPartOf() {
        written.article("<p>La " + written.law() + "</p>");
        Id article = written.article("<p>L'art. 3 della " + written.law() + "</p>");
        Id letter = written.article("<p>L'art. 3, comma 2, lett. b), della " + written.law() + "</p>");
        written.article("<p>L'art. 3, comma 1, della " + written.law() + "</p>");
        written.article("<p>L'art. 4 della " + written.law() + "</p>");

        Id change = flag("art. 3, comma 2, " + written.law(), false);

        assertThat(marked(change)).containsExactly(letter, article);
    }

    @Test
    void markWhatCitesTheActAsAWholeIfAsked() {
        Id whole = written.article("<p>La " + written.law() + "</p>");
        Id article = written.article("<p>L'art. 3 della " + written.law() + "</p>");
        Id other = written.article("<p>L'art. 4 della " + written.law() + "</p>");

        assertThat(marked(flag("art. 3 " + written.law(), true))).containsExactly(article, whole);
        assertThat(marked(flag(written.law(), false))).containsExactly(other, article, whole);
    }

    @Test
    void markWhatWasWrittenBeforeTheDayEvenIfItIsPublishedLater() {
        Id draft = written.draft("<p>La " + written.law() + "</p>");
        Id change = flag(written.law(), false);
        assertThat(marked(change)).isEmpty();

        clock.advance(Duration.ofDays(3));
        written.article("<p>La nuova " + written.law() + "</p>");
        written.publish(draft);

        assertThat(marked(change)).containsExactly(draft);
    }

    @Test
    void doNotMarkWhatWasWrittenOnTheDayOrLater() {
        written.article("<p>La " + written.law() + "</p>");

        Id change = changes.flag(
                        written.law(),
                        Optional.empty(),
                        new NewChange(LocalDate.of(2026, 1, 15), "d.l. 1/2026", "", false))
                .change()
                .id();
        outbox.drain();

        assertThat(marked(change)).isEmpty();
    }

    @Test
    void areTickedOffByWhoLookedAtThem() {
        Id article = written.article("<p>La " + written.law() + "</p>");
        Id change = flag(written.law(), false);
        long waiting = changes.waiting();

        changes.decide(change, article, ReviewState.STILL_RIGHT);

        assertThat(changes.waiting()).isEqualTo(waiting - 1);
        assertThat(marked(change)).isEmpty();
        assertThat(changes.reviews(change, Set.of(ReviewState.STILL_RIGHT), IT, FIRST)
                        .items())
                .singleElement()
                .satisfies(review -> {
                    assertThat(review.entry()).isEqualTo(article);
                    assertThat(review.decidedAt()).contains(TestClock.START);
                    assertThat(review.citing().orElseThrow().title()).isEqualTo("Un articolo");
                });
        written.publish(article);
        assertThat(marked(change)).isEmpty();
        assertThat(changes.get(change).entries(ReviewState.STILL_RIGHT)).isEqualTo(1);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> changes.decide(change, Id.next(), ReviewState.OPENED));
    }

    @Test
    void areCorrectedOnceWhatWasOpenedIsPublishedAnew() {
        Id article = written.article("<p>La " + written.law() + "</p>");
        Id change = flag(written.law(), false);
        changes.decide(change, article, ReviewState.OPENED);
        written.publish(article);
        assertThat(state(change, article)).isEqualTo(ReviewState.OPENED);

        clock.advance(Duration.ofHours(1));
        written.edit(article, "<p>La " + written.law() + " come è oggi</p>");

        assertThat(state(change, article)).isEqualTo(ReviewState.CORRECTED);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> changes.decide(change, article, ReviewState.STILL_RIGHT));
    }

    @Test
    void markNothingThatCitesTheNormNoMore() {
        Id article = written.article("<p>La " + written.law() + "</p>");
        Id change = flag(written.law(), false);
        assertThat(marked(change)).containsExactly(article);

        written.withdraw(article);

        assertThat(marked(change)).isEmpty();
    }

    @Test
    void markAnewIfAnotherChangeIsSaidOfTheSamePassage() {
        Id article = written.article("<p>La " + written.law() + "</p>");
        Id change = flag(written.law(), false);
        changes.decide(change, article, ReviewState.STILL_RIGHT);

        assertThat(flag(written.law(), false)).isEqualTo(change);
        assertThat(marked(change)).isEmpty();
        changes.flag(
                written.law(), Optional.empty(), new NewChange(TOMORROW.plusDays(9), "l. 2/2026", "Di nuovo.", false));
        outbox.drain();

        assertThat(marked(change)).containsExactly(article);
    }

    @Test
    void areToldToEverybodyAndTakenBack() {
        Id change = flag("art. 3 " + written.law(), false);

        callers.run(
                Caller.visitor(IT),
                () -> assertThat(changes.of(written.key())).singleElement().satisfies(told -> {
                    assertThat(told.passage()).isEqualTo(Passage.article("3"));
                    assertThat(told.day()).isEqualTo(TOMORROW);
                    assertThat(told.by().orElseThrow().norm().key()).isEqualTo("stato:decreto.legge:2026:1");
                }));
        assertThat(changes.get(written.key(), Passage.article("3")).change().id())
                .isEqualTo(change);
        changes.takeBack(change);

        assertThat(changes.of(written.key())).isEmpty();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> changes.get(change));
        assertThat(audit.search(AuditQuery.about(new Ref("norm-change", change)), FIRST)
                        .items())
                .extracting(AuditRecord::action)
                .containsExactly("norm.cleared", "norm.flagged");
    }

    @Test
    void areSaidByThoseWithThePermissionOnly() {
        NewChange change = new NewChange(TOMORROW, "d.l. 1/2026", "", false);
        callers.run(Caller.visitor(IT), () -> {
            assertThatExceptionOfType(UnauthenticatedException.class)
                    .isThrownBy(() -> changes.flag(written.law(), Optional.empty(), change));
            assertThatExceptionOfType(UnauthenticatedException.class).isThrownBy(() -> changes.all(FIRST));
            assertThatExceptionOfType(UnauthenticatedException.class).isThrownBy(changes::waiting);
        });
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> changes.flag("niente", Optional.empty(), change));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new NewChange(LocalDate.of(1600, 1, 1), " ", "x".repeat(2_001), false))
                .satisfies(refusal -> assertThat(refusal.gaps()).hasSize(3));
        assertThat(norms.articles(written.key())).isEmpty();
    }

    private Id flag(String citation, boolean wholeToo) {
        Id id = changes.flag(citation, Optional.empty(), new NewChange(TOMORROW, "d.l. 1/2026", "Cambiata.", wholeToo))
                .change()
                .id();
        outbox.drain();
        return id;
    }

    private List<Id> marked(Id change) {
        return changes.reviews(change, Set.of(ReviewState.MARKED), IT, FIRST).items().stream()
                .map(Review::entry)
                .toList();
    }

    private ReviewState state(Id change, Id entry) {
        return changes.reviews(change, EnumSet.allOf(ReviewState.class), IT, FIRST).items().stream()
                .filter(review -> review.entry().equals(entry))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
