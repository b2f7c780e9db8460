package it.comunitadipratiche.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.GoneException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.kernel.UnavailableException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemsTest {
    private final Problems problems = new Problems(new Callers(), new Settings());

    @Test
    void tellsWhatIsWrongInTheLanguageOfTheCaller() {
        Problem problem = problems.of(new InvalidInputException(List.of(new Gap("/fields/title", "api.json.text"))));

        JsonObject json = problems.json(problem, "/api/v1/articles", Locale.ENGLISH);

        assertThat(json.getString("type")).endsWith("/problems/invalid-input");
        assertThat(json.getString("title")).isEqualTo("Invalid input");
        assertThat(json.getInt("status")).isEqualTo(400);
        assertThat(json.getString("instance")).isEqualTo("/api/v1/articles");
        JsonObject error = json.getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("pointer")).isEqualTo("/fields/title");
        assertThat(error.getString("code")).isEqualTo("api.json.text");
        assertThat(error.getString("message")).isEqualTo("A text in quotes is needed here.");
    }

    @Test
    void namesWhatWasWithdrawn() {
        Id id = Id.next();
        Problem problem = problems.of(new GoneException(new Ref("article", id), Instant.EPOCH));

        JsonObject json = problems.json(problem, "/", Locale.ITALIAN);

        assertThat(json.getInt("status")).isEqualTo(410);
        assertThat(json.getJsonObject("withdrawn").getString("id")).isEqualTo(id.toString());
    }

    @Test
    void answersAConflict() {
        assertThat(problems.of(new ConflictException("api.http.conflict")).status())
                .isEqualTo(409);
    }

    @Test
    void answersThatTheSearchIsAway() {
        Problem problem = problems.of(new UnavailableException(new IOException("refused"), "search.unavailable"));

        assertThat(problem.status()).isEqualTo(503);
        assertThat(problems.json(problem, "/", Locale.ENGLISH).getString("detail"))
                .contains("not available");
    }

    @Test
    void findsTheRefusalBehindAFailure() {
        ConflictException refusal = new ConflictException("api.http.conflict");

        assertThat(Problems.refusalIn(new IllegalStateException(new RuntimeException(refusal))))
                .isSameAs(refusal);
        assertThat(Problems.refusalIn(new IllegalStateException())).isNull();
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void standsInTheDocumentation(ProblemType type) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "api", "problems.md"));

        assertThat(page).contains("`/problems/" + type.slug() + "` | " + type.status());
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void explainsEveryProblemInBothLanguages(ProblemType type) {
        Set<String> texts = new TreeSet<>();
        Stream.of(Locale.ITALIAN, Locale.ENGLISH)
                .forEach(locale -> Stream.of(type.title(), type.help(), new Message("api.http." + type.slug(), 1))
                        .map(message -> message.in(locale))
                        .forEach(texts::add));

        assertThat(texts).hasSize(6).noneMatch(text -> text.startsWith("api."));
    }
}
