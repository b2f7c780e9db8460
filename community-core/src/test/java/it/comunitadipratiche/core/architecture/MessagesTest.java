package it.comunitadipratiche.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+}");

    static Stream<String> bundles() {
        return Sources.bundles().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsThereInBothLanguages(String bundle) {
        assertThat(Sources.texts(bundle + "_en").keySet())
                .isEqualTo(Sources.texts(bundle).keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesTellTheSameArguments(String bundle) {
        assertThat(arguments(bundle + "_en")).isEqualTo(arguments(bundle));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void anApostropheIsJustAnApostrophe(String bundle) {
        for (String language : new String[] {bundle, bundle + "_en"}) {
            assertThat(Sources.texts(language).values()).noneMatch(text -> text.contains("''"));
        }
    }

    @Test
    void everyCodeThatIsThrownHasAText() {
        Map<String, String> unknown = new TreeMap<>();
        Sources.codes().forEach((code, file) -> {
            int dot = code.indexOf('.');
            if (!Sources.texts(code.substring(0, dot)).containsKey(code.substring(dot + 1))) {
                unknown.put(code, file);
            }
        });

        assertThat(unknown).as("codes without a text in messages/").isEmpty();
    }

    private static Map<String, Set<String>> arguments(String bundle) {
        Map<String, Set<String>> all = new TreeMap<>();
        Sources.texts(bundle).forEach((key, text) -> all.put(key, argumentsOf(text)));
        return all;
    }

    private static Set<String> argumentsOf(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
