package it.comunitadipratiche.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.embedded.TestTransactions;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class OutboxEmbeddedTest {
    private static final JsonObject PAYLOAD =
            Json.createObjectBuilder().add("perché", "così").build();
    private final Outbox outbox;
    private final Recording recording;
    private final TestTransactions transactions;
    private final TestClock clock;

    OutboxEmbeddedTest(Outbox outbox, Recording recording, TestTransactions transactions, TestClock clock) {
        this.outbox = outbox;
        this.recording = recording;
        this.transactions = transactions;
        this.clock = clock;
    }

    @AfterEach
    void leaveNothing() {
        recording.forget();
        clock.advance(Duration.ofDays(400));
        outbox.drain();
        outbox.deadLetters(Optional.empty(), 1000).forEach(letter -> outbox.discard(letter.id()));
        recording.forget();
    }

    @Test
    void deliversWhatWasAddedInATransactionThatSucceeded() {
        add("uno");

        outbox.drain();
        assertThat(recording.keys()).containsExactly("uno");
        OutboxMessage message = recording.batches().get(0).get(0);
        assertThat(message.payload()).isEqualTo(PAYLOAD);
        assertThat(message.createdAt()).isEqualTo(clock.instant());
        assertThat(message.attempts()).isZero();
        assertThat(count()).isEqualTo(none());
    }

    @Test
    void forgetsWhatWasAddedInATransactionThatFailed() {
        assertThatThrownBy(() -> transactions.run(() -> {
                    outbox.add(Recording.TOPIC, "mai", PAYLOAD);
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        outbox.drain();
        assertThat(recording.keys()).isEmpty();
    }

    @Test
    void refusesAMessageOutsideATransaction() {
        assertThatThrownBy(() -> outbox.add(Recording.TOPIC, "fuori", PAYLOAD))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void deliversInOrderAndInBatches() {
        List<String> keys = IntStream.range(0, 25).mapToObj(i -> "k" + i).toList();
        transactions.run(() -> keys.forEach(key -> outbox.add(Recording.TOPIC, key, PAYLOAD)));

        outbox.drain();
        assertThat(recording.keys()).isEqualTo(keys);
        assertThat(recording.batches()).extracting(List::size).containsExactly(10, 10, 5);
    }

    @Test
    void deliversManyInOrder() {
        List<String> keys = IntStream.range(0, 1234).mapToObj(i -> "k" + i).toList();
        transactions.run(() -> keys.forEach(key -> outbox.add(Recording.TOPIC, key, PAYLOAD)));

        outbox.drain();
        assertThat(recording.keys()).isEqualTo(keys);
        assertThat(recording.batches()).allMatch(batch -> batch.size() <= 10);
        assertThat(count()).isEqualTo(none());
    }

    @Test
    void waitsUntilAMessageIsDue() {
        Instant due = clock.instant().plus(Duration.ofDays(2));
        transactions.run(() -> outbox.add(Recording.TOPIC, "dopodomani", PAYLOAD, due));

        outbox.drain();
        assertThat(recording.keys()).isEmpty();
        assertThat(count()).isEqualTo(new OutboxCount(Recording.TOPIC, 0, 1, 0));
        clock.set(due);
        outbox.drain();
        assertThat(recording.keys()).containsExactly("dopodomani");
    }

    @Test
    void triesAgainAfterGrowingPausesAndThenGivesUp() {
        failAlways();
        add("rotto");

        List<Duration> pauses = new ArrayList<>();
        while (count().dead() == 0) {
            Instant before = clock.instant();
            int tried = recording.batches().size();
            while (recording.batches().size() == tried) {
                clock.advance(Duration.ofSeconds(5));
                outbox.drain();
            }
            pauses.add(Duration.between(before, clock.instant()));
        }
        assertThat(recording.batches()).hasSize(10);
        assertThat(pauses).isSorted().last().isEqualTo(Duration.ofSeconds(5 << 8));
        DeadLetter letter = deadLetter();
        assertThat(letter.attempts()).isEqualTo(10);
        assertThat(letter.lastError()).contains("non va");
        assertThat(letter.deadAt()).isEqualTo(clock.instant());
    }

    @Test
    void triesADeadMessageAgainWhenAsked() {
        DeadLetter letter = aDeadMessage();
        recording.forget();

        outbox.retry(letter.id());
        outbox.drain();
        assertThat(recording.keys()).containsExactly(letter.key());
        assertThat(count()).isEqualTo(none());
    }

    @Test
    void triesAllDeadMessagesOfATopicAgain() {
        aDeadMessage();
        recording.forget();

        assertThat(outbox.retryAll(Recording.TOPIC)).isEqualTo(1);
        outbox.drain();
        assertThat(count()).isEqualTo(none());
    }

    @Test
    void throwsADeadMessageAway() {
        DeadLetter letter = aDeadMessage();

        outbox.discard(letter.id());
        assertThat(outbox.deadLetters(Optional.empty(), 10)).isEmpty();
        assertThatThrownBy(() -> outbox.discard(letter.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void doesNotTouchAMessageThatIsNotDead() {
        add("vivo");

        assertThatThrownBy(() -> outbox.discard(new Id(1))).isInstanceOf(NotFoundException.class);
        assertThat(count().due()).isEqualTo(1);
    }

    @Test
    void deliversTheGoodMessagesOfABatchThatABadOneFailed() {
        recording.react(batch -> {
            if (batch.stream().anyMatch(message -> message.key().equals("cattivo"))) {
                throw new IllegalStateException("non va");
            }
        });
        transactions.run(() -> {
            outbox.add(Recording.TOPIC, "buono", PAYLOAD);
            outbox.add(Recording.TOPIC, "cattivo", PAYLOAD);
            outbox.add(Recording.TOPIC, "ottimo", PAYLOAD);
        });

        outbox.drain();
        assertThat(count().later()).isEqualTo(3);
        clock.advance(Duration.ofSeconds(5));
        outbox.drain();
        assertThat(count().later()).isEqualTo(1);
    }

    @Test
    void drainsWhatHandlersAdd() {
        recording.react(batch -> {
            if (batch.get(0).key().equals("primo")) {
                add("secondo");
            }
        });
        add("primo");

        outbox.drain();
        assertThat(recording.keys()).containsExactly("primo", "secondo");
    }

    @Test
    void callsHandlersAsThePlatform(Callers callers) {
        List<Caller> seen = new ArrayList<>();
        recording.react(batch -> seen.add(callers.current()));
        add("chi");

        callers.run(Caller.visitor(Locale.ITALIAN), outbox::drain);
        assertThat(seen).containsExactly(Caller.system());
    }

    @Test
    void showsDeadMessagesOnlyToThoseWhoLookAfterThem(Callers callers) {
        assertThatThrownBy(() ->
                        callers.run(Caller.visitor(Locale.ITALIAN), () -> outbox.deadLetters(Optional.empty(), 10)))
                .isInstanceOf(UnauthenticatedException.class);
    }

    @Test
    void doesNotTakeWhatAnotherPostmanHas(OutboxRepository repository) {
        add("uno");
        Instant now = clock.instant();
        Claim first = repository.claim(Recording.TOPIC, 10, 10, now, now.plusSeconds(60));

        assertThat(first.messages()).hasSize(1);
        assertThat(repository
                        .claim(Recording.TOPIC, 10, 10, now, now.plusSeconds(60))
                        .messages())
                .isEmpty();
    }

    @Test
    void givesBackWhatItHasNotBegunWhenItStops(Delivery delivery) {
        List.of("uno", "due", "tre").forEach(this::add);
        List<String> begun = new ArrayList<>();
        OutboxHandler oneByOne = new OutboxHandler() {
            @Override
            public String topic() {
                return Recording.TOPIC;
            }

            @Override
            public void handle(List<OutboxMessage> batch) {
                begun.add(batch.get(0).key());
            }
        };

        delivery.deliver(oneByOne, 10, () -> !begun.isEmpty());

        assertThat(begun).containsExactly("uno");
        assertThat(count()).isEqualTo(new OutboxCount(Recording.TOPIC, 2, 0, 0));
        outbox.drain();
        assertThat(recording.keys()).containsExactly("due", "tre");
        assertThat(recording.batches().get(0)).allMatch(message -> message.attempts() == 0);
    }

    @Test
    void takesFewAlongThatWereTriedBefore(OutboxRepository repository) {
        List.of("uno", "due", "tre").forEach(this::add);
        Instant now = clock.instant();
        repository.claim(Recording.TOPIC, 10, 2, now, now.plusSeconds(60));
        clock.advance(Duration.ofSeconds(60));
        add("nuovo");
        Instant later = clock.instant();

        Claim claim = repository.claim(Recording.TOPIC, 10, 2, later, later.plusSeconds(60));

        assertThat(claim.messages()).extracting(OutboxMessage::key).containsExactly("uno", "due", "nuovo");
        assertThat(claim.mayBeMore()).isTrue();
        clock.advance(Duration.ofSeconds(60));
    }

    @Test
    void deliversAgainWhatAPostmanWhoDiedHadTaken(OutboxRepository repository) {
        add("uno");
        Instant now = clock.instant();
        assertThat(repository
                        .claim(Recording.TOPIC, 10, 10, now, now.plusSeconds(60))
                        .messages())
                .hasSize(1);

        outbox.drain();
        assertThat(recording.keys()).isEmpty();
        clock.advance(Duration.ofSeconds(60));
        outbox.drain();
        assertThat(recording.keys()).containsExactly("uno");
        assertThat(recording.batches().get(0).get(0).attempts()).isEqualTo(1);
    }

    @Test
    void leavesAloneWhatItHeldForTooLong(OutboxRepository repository) {
        add("lento");
        Instant now = clock.instant();
        Claim slow = repository.claim(Recording.TOPIC, 10, 10, now, now.plusSeconds(60));
        Instant later = now.plusSeconds(90);
        Claim other = repository.claim(Recording.TOPIC, 10, 10, later, later.plusSeconds(60));
        assertThat(other.messages()).hasSize(1);

        repository.delivered(slow.messages(), slow.lease());
        assertThat(count().later()).isEqualTo(1);
        repository.delivered(other.messages(), other.lease());
        assertThat(count()).isEqualTo(none());
    }

    private void add(String key) {
        transactions.run(() -> outbox.add(Recording.TOPIC, key, PAYLOAD));
    }

    private void failAlways() {
        recording.react(batch -> {
            throw new IllegalStateException("non va");
        });
    }

    private DeadLetter aDeadMessage() {
        failAlways();
        add("rotto");
        while (count().dead() == 0) {
            outbox.drain();
            clock.advance(Duration.ofHours(1));
        }
        return deadLetter();
    }

    private DeadLetter deadLetter() {
        return outbox.deadLetters(Optional.empty(), 10).stream()
                .filter(letter -> letter.topic().equals(Recording.TOPIC))
                .findFirst()
                .orElseThrow();
    }

    private OutboxCount count() {
        return outbox.counts().stream()
                .filter(count -> count.topic().equals(Recording.TOPIC))
                .findFirst()
                .orElse(none());
    }

    private static OutboxCount none() {
        return new OutboxCount(Recording.TOPIC, 0, 0, 0);
    }
}
