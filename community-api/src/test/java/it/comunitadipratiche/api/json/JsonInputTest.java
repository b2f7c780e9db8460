package it.comunitadipratiche.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonInputTest {

    @Test
    void readsEveryKindOfMember() {
        Id id = Id.next();
        JsonInput input = input("""
                {"name": "Ada", "open": true, "revision": 3, "at": "2026-11-23T10:00:00Z", "audience": "MEMBERS",
                 "together": ["%s"], "slugs": {"it": "ada", "en": "ada-en"}, "inner": {"deep": "x"}}""".formatted(id));

        assertThat(input.requiredText("name")).isEqualTo("Ada");
        assertThat(input.flag("open")).contains(true);
        assertThat(input.integer("revision")).contains(3);
        assertThat(input.instant("at")).contains(Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(input.choice("audience", Audience.class)).contains(Audience.MEMBERS);
        assertThat(input.ids("together")).containsExactly(id);
        assertThat(input.textsByName("slugs")).contains(Map.of("it", "ada", "en", "ada-en"));
        assertThat(input.input("inner").orElseThrow().text("deep")).contains("x");
        input.end();
    }

    @Test
    void takesNullForAbsent() {
        JsonInput input = input("{\"at\": null}");

        assertThat(input.instant("at")).isEmpty();
        input.end();
    }

    @Test
    void namesEveryGapAtOnce() {
        JsonInput input = input("{\"revision\": 1.5, \"at\": \"domani\", \"together\": [7], \"slugs\": {\"it\": 1}}");
        input.requiredText("name");
        input.integer("revision");
        input.instant("at");
        input.ids("together");
        input.textsByName("slugs");

        assertThat(gaps(input))
                .extracting(Gap::pointer)
                .containsExactly("/name", "/revision", "/at", "/together/0", "/slugs/it");
    }

    @Test
    void namesUnknownMembers() {
        JsonInput input = input("{\"titel\": \"Ada\", \"a/b\": 1}");

        assertThat(gaps(input))
                .extracting(gap -> gap.pointer() + " " + gap.message().code())
                .containsExactly("/titel api.json.unknown", "/a~1b api.json.unknown");
    }

    @Test
    void refusesNumbersNobodyCanHold() {
        JsonInput input = input("{\"revision\": 1e999999999}");

        assertThat(input.integer("revision")).isEmpty();
        assertThat(gaps(input)).hasSize(1);
    }

    private static List<Gap> gaps(JsonInput input) {
        return catchThrowableOfType(InvalidInputException.class, input::end).gaps();
    }

    private static JsonInput input(String json) {
        return new JsonInput(
                JsonText.parse(json.getBytes(StandardCharsets.UTF_8)).asJsonObject());
    }
}
