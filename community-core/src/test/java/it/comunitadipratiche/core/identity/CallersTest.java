package it.comunitadipratiche.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallersTest {
    private static final Caller ENGLISH = Caller.visitor(Locale.ENGLISH);
    private final Callers callers = new Callers();

    @AfterEach
    void endTheRequest() {
        callers.end();
    }

    @Test
    void haveAVisitorUnlessToldOtherwise() {
        assertThat(callers.current().isSignedIn()).isFalse();
        assertThat(callers.current().permissions()).isEmpty();
    }

    @Test
    void haveTheOuterCallerBackAfterTheInnerWork() {
        callers.begin(ENGLISH);
        Caller inner = callers.call(Caller.system(), callers::current);
        assertThat(inner).isEqualTo(Caller.system());
        assertThat(callers.current()).isEqualTo(ENGLISH);
    }

    @Test
    void haveTheOuterCallerBackAfterAFailure() {
        callers.begin(ENGLISH);
        assertThatThrownBy(() -> callers.run(Caller.system(), () -> {
                    throw new IllegalStateException("work fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(callers.current()).isEqualTo(ENGLISH);
    }

    @Test
    void doNotLeakIntoTheNextRequestOfTheThread() {
        callers.begin(Caller.system());
        callers.end();
        assertThat(callers.current().permissions()).isEmpty();
    }

    @Test
    void doNotLendACallerToAnotherThread() {
        callers.begin(Caller.system());
        assertThat(CompletableFuture.supplyAsync(callers::current).join().permissions())
                .isEmpty();
    }
}
