package it.comunitadipratiche.core.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class IdempotencyEmbeddedTest {
    private final Idempotency idempotency;
    private final Callers callers;
    private final TestClock clock;
    private final AtomicInteger done = new AtomicInteger();
    private final Caller ada = new Caller(Optional.of(Id.next()), Set.of(Role.EDITOR), Set.of(), Locale.ITALIAN);

    IdempotencyEmbeddedTest(Idempotency idempotency, Callers callers, TestClock clock) {
        this.idempotency = idempotency;
        this.callers = callers;
        this.clock = clock;
    }

    @Test
    void repeatsTheAnswerAndDoesTheWorkOnce() {
        Answer first = ask("key-1", "request");
        Answer again = ask("key-1", "request");

        assertThat(again).isEqualTo(first);
        assertThat(again.body()).isEqualTo("{ \"è\":  1 }");
        assertThat(done).hasValue(1);
    }

    @Test
    void refusesTheKeyOfAnotherRequest() {
        ask("key-1", "request");

        assertThatThrownBy(() -> ask("key-1", "another")).isInstanceOf(KeyReusedException.class);
    }

    @Test
    void keepsTheKeysOfAccountsApart() {
        Caller grace = new Caller(Optional.of(Id.next()), Set.of(), Set.of(), Locale.ITALIAN);
        ask("key-1", "request");

        callers.call(grace, () -> idempotency.once("key-1", "another", this::work));

        assertThat(done).hasValue(2);
    }

    @Test
    void forgetsWorkThatFailed() {
        assertThatThrownBy(() -> ask("key-1", "request", () -> {
                    throw new ConflictException("idempotency.underway");
                }))
                .isInstanceOf(ConflictException.class);

        assertThat(ask("key-1", "request").status()).isEqualTo(201);
    }

    @Test
    void forgetsAnswersAfterADay() {
        ask("key-1", "request");
        clock.set(TestClock.START.plus(Idempotency.KEPT).plusSeconds(1));

        ask("key-1", "another");

        assertThat(done).hasValue(2);
    }

    @Test
    void letsTheSecondOfTwoAtOnceWaitForTheAnswerOfTheFirst() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(1);
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> ask("key-1", "request", () -> {
            underWay.countDown();
            return work();
        }));
        underWay.await();

        Answer second = ask("key-1", "request");

        assertThat(second).isEqualTo(first.join());
        assertThat(done).hasValue(1);
    }

    @Test
    void asksForAKeyAndACaller() {
        assertThatThrownBy(() -> ask("with space", "request")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> callers.call(
                        Caller.visitor(Locale.ITALIAN), () -> idempotency.once("key-1", "request", this::work)))
                .isInstanceOf(UnauthenticatedException.class);
    }

    private Answer ask(String key, String request) {
        return ask(key, request, this::work);
    }

    private Answer ask(String key, String request, Supplier<Answer> work) {
        return callers.call(ada, () -> idempotency.once(key, request, work));
    }

    private Answer work() {
        return new Answer(201, Map.of("Location", "/things/" + done.incrementAndGet()), "{ \"è\":  1 }");
    }
}
