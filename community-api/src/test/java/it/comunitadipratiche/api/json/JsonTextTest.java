package it.comunitadipratiche.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.comunitadipratiche.api.problem.ProblemType;
import it.comunitadipratiche.api.problem.RequestProblemException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    void readsAnObject() {
        assertThat(JsonText.parse(bytes("{\"title\":\"Così è\"}"))
                        .asJsonObject()
                        .getString("title"))
                .isEqualTo("Così è");
    }

    @Test
    void saysWhereTheSyntaxBreaks() {
        RequestProblemException refusal = refusal(bytes("{\"a\": 1,\n  \"b\" 2}"));

        assertThat(refusal.text().code()).isEqualTo("api.json.syntax");
        assertThat(refusal.text().arguments().get(0)).isEqualTo(2L);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] latin = "{\"title\":\"perché\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refusal(latin).text().code()).isEqualTo("api.json.utf8");
    }

    @Test
    void refusesUtf16() {
        assertThat(refusal("{\"a\":1}".getBytes(StandardCharsets.UTF_16LE)).type())
                .isEqualTo(ProblemType.MALFORMED_BODY);
    }

    @Test
    void refusesANameThatComesTwice() {
        assertThat(refusal(bytes("{\"a\":1,\"a\":2}")).text().code()).isEqualTo("api.json.syntax");
    }

    @Test
    void refusesAnEmptyBody() {
        assertThat(refusal(new byte[0]).text().code()).isEqualTo("api.json.empty");
    }

    @Test
    void refusesABareValue() {
        assertThat(refusal(bytes("17")).text().code()).isEqualTo("api.json.structure");
    }

    @Test
    void refusesWhatFollowsTheObject() {
        assertThat(refusal(bytes("{\"a\":1} {\"b\":2}")).type()).isEqualTo(ProblemType.MALFORMED_BODY);
    }

    @Test
    void refusesEndlessNesting() {
        assertThat(refusal(bytes("[".repeat(100_000))).text().code()).isEqualTo("api.json.depth");
    }

    @Test
    void countsNoBracketsInsideTexts() {
        assertThat(JsonText.parse(bytes("{\"a\":\"\\\"" + "[".repeat(500) + "\"}"))
                        .asJsonObject())
                .containsKey("a");
    }

    private static RequestProblemException refusal(byte[] body) {
        return catchThrowableOfType(RequestProblemException.class, () -> JsonText.parse(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
