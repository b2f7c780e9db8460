package it.comunitadipratiche.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.api.problem.RequestProblemException;
import it.comunitadipratiche.core.kernel.StaleVersionException;
import org.junit.jupiter.api.Test;

class VersionsTest {

    @Test
    void takesTheVersionACallerHasRead() {
        assertThat(Versions.read("\"v3\"", () -> 3)).isEqualTo(3);
        assertThat(Versions.read("*", () -> 3)).isEqualTo(3);
    }

    @Test
    void asksForTheVersion() {
        assertThatThrownBy(() -> Versions.read(null, () -> 3)).isInstanceOf(RequestProblemException.class);
    }

    @Test
    void takesAnyVersionWhereNoneNeedBeSaid() {
        assertThatCode(() -> Versions.check(null, () -> 3)).doesNotThrowAnyException();
        assertThatCode(() -> Versions.check("\"v3\"", () -> 3)).doesNotThrowAnyException();
    }

    @Test
    void refusesAnOldVersionAndAWeakTag() {
        assertThatThrownBy(() -> Versions.read("\"v1\", \"v2\"", () -> 3)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> Versions.check("\"v2\"", () -> 3)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> Versions.read("W/\"v3\"", () -> 3)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> Versions.read("rubbish", () -> 3)).isInstanceOf(StaleVersionException.class);
    }
}
