package it.comunitadipratiche.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.kernel.ConflictException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchedObserverTest {
    private final Wired wired = Wired.with(Listener.class, Moody.class);

    @AfterEach
    void close() {
        wired.close();
    }

    @Test
    void isSilentUnlessItsPluginTakesPart() {
        wired.fire(new Heard("early"));
        wired.started().fire(new Heard("now"));

        assertThat(wired.get(Listener.class).heard()).containsExactly("now");
    }

    @Test
    void mayRefuseAsOftenAsItLikes() {
        wired.started();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> wired.fire(new Asked(new ConflictException("kernel.id"))))
                    .isInstanceOf(ConflictException.class);
        }
        assertThat(wired.isolation.takesPart(Moody.class)).isTrue();
    }

    @Test
    void undoesTheTransactionTwiceAndIsDisabledTheThirdTime() {
        wired.started();
        for (int i = 0; i < 3; i++) {
            assertThat(wired.isolation.takesPart(Moody.class)).isTrue();
            assertThatThrownBy(() -> wired.fire(new Asked(new IllegalStateException("moody"))))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(wired.isolation.takesPart(Moody.class)).isFalse();
        assertThatCode(() -> wired.fire(new Asked(new IllegalStateException("moody"))))
                .doesNotThrowAnyException();
    }

    @Test
    void isForgivenWhenItWorksAgain() {
        wired.started();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> wired.fire(new Asked(new IllegalStateException("moody"))))
                    .isInstanceOf(IllegalStateException.class);
            wired.fire(new Asked(null));
        }
        assertThat(wired.isolation.takesPart(Moody.class)).isTrue();
    }

    @Test
    void disturbsNobodyAfterTheTransaction() {
        wired.started();
        for (int i = 0; i < 3; i++) {
            assertThatCode(() -> wired.fire(new Told())).doesNotThrowAnyException();
        }
        assertThat(wired.isolation.takesPart(Moody.class)).isFalse();
    }

    @Test
    void isDisabledAtOnceWhenItFailsAsThePlatformStarts() {
        wired.started();

        assertThatCode(() -> wired.fire(new PlatformStarted(false))).doesNotThrowAnyException();

        assertThat(wired.isolation.takesPart(Moody.class)).isFalse();
    }

    record Heard(String what) {}

    record Asked(@org.jspecify.annotations.Nullable RuntimeException answer) {}

    record Told() {}

    @ApplicationScoped
    static class Listener {
        private final List<String> heard = new ArrayList<>();

        void hear(@Observes Heard event) {
            heard.add(event.what());
        }

        List<String> heard() {
            return heard;
        }
    }

    @ApplicationScoped
    static class Moody {

        void answer(@Observes Asked event) {
            if (event.answer() != null) {
                throw event.answer();
            }
        }

        void listen(@Observes(during = TransactionPhase.AFTER_SUCCESS) Told event) {
            throw new IllegalStateException("moody");
        }

        void begin(@Observes PlatformStarted event) {
            throw new IllegalStateException("moody");
        }
    }
}
