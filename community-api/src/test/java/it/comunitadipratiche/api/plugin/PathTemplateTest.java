package it.comunitadipratiche.api.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathTemplateTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "plays", "plays/{id}", "{ id }/x", "{year: [0-9]{4}}/{month-of.it}", "{rest: .*}"})
    void allowsTextAndVariables(String template) {
        assertThat(PathTemplate.isValid(template)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{id", "id}", "{}", "{a b}", "{id: [}", "{: x}", "}{"})
    void refusesWhatIsNotWellFormed(String template) {
        assertThat(PathTemplate.isValid(template)).isFalse();
    }
}
