package it.comunitadipratiche.it.api;

import static it.comunitadipratiche.it.server.Api.header;
import static it.comunitadipratiche.it.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.server.Api;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BadInputIT {
    private final Api staff = Api.as(Role.ADMIN);
    private final Api visitor = Api.visitor();

    @Test
    void namesUnknownAndMistypedMembers() {
        HttpResponse<String> answer =
                staff.post("articles", "{\"fields\":{\"titel\":\"x\",\"title\":{\"it\":7}},\"colour\":\"red\"}");

        assertProblem(answer, 400, "invalid-input");
        assertThat(json(answer).getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("/colour");
        HttpResponse<String> fields = staff.post("articles", "{\"fields\":{\"titel\":\"x\",\"title\":{\"it\":7}}}");
        assertProblem(fields, 400, "invalid-input");
        assertThat(fields.body()).contains("/fields/titel", "/fields/title");
    }

    @Test
    void refusesTextThatIsTooLong() {
        String title = "x".repeat(100_000);

        assertProblem(
                staff.post("articles", "{\"fields\":{\"title\":{\"it\":\"" + title + "\"}}}"), 400, "invalid-input");
    }

    @Test
    void refusesBrokenJson() {
        HttpResponse<String> answer = staff.post("articles", "{\"fields\": {");

        assertProblem(answer, 400, "malformed-body");
        assertThat(json(answer).getString("detail")).contains("riga 1");
        assertProblem(staff.post("articles", "[1,2]"), 400, "malformed-body");
        assertProblem(staff.post("articles", ""), 400, "malformed-body");
        assertProblem(staff.post("articles", "{\"fields\":{},\"fields\":{}}"), 400, "malformed-body");
        assertProblem(staff.post("articles", "[".repeat(50_000)), 400, "malformed-body");
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        byte[] latin = "{\"fields\":{\"title\":{\"it\":\"perché\"}}}".getBytes(StandardCharsets.ISO_8859_1);

        assertProblem(
                staff.send("POST", "articles", BodyPublishers.ofByteArray(latin), "Content-Type", "application/json"),
                400,
                "malformed-body");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        byte[] large = new byte[3_000_000];
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));

        assertProblem(
                staff.send("POST", "articles", BodyPublishers.ofByteArray(large), "Content-Type", "application/json"),
                413,
                "payload-too-large");
        assertProblem(
                staff.send("POST", "articles", chunked, "Content-Type", "application/json"), 413, "payload-too-large");
    }

    @Test
    void refusesUnknownLocalesAndParameters() {
        assertProblem(visitor.get("articles?locale=xx"), 400, "invalid-input");
        HttpResponse<String> answer = visitor.get("articles?pagina=2");
        assertProblem(answer, 400, "invalid-input");
        assertThat(answer.body()).contains("pagina", "limit");
        assertProblem(visitor.get("articles?limit=0"), 400, "invalid-input");
        assertProblem(visitor.get("articles?filter%5Bnothing%5D=1"), 400, "invalid-input");
        assertProblem(visitor.get("articles?filter%5Btitle%5D%5Blike%5D=1"), 400, "invalid-input");
        assertProblem(visitor.get("articles?sort=nothing"), 400, "invalid-input");
        assertProblem(visitor.get("articles?fields=nothing"), 400, "invalid-input");
        assertProblem(visitor.get("articles?include=title"), 400, "invalid-input");
        assertProblem(visitor.get("articles?cursor=rubbish"), 400, "invalid-input");
        assertProblem(visitor.get("status/more"), 404, "not-found");
    }

    @Test
    void refusesTheCursorOfAnotherQuery() {
        for (int i = 0; i < 2; i++) {
            String id = json(staff.post(
                            "pages", "{\"fields\":{\"title\":{\"it\":\"Pagina\"},\"body\":{\"it\":\"<p>x</p>\"}}}"))
                    .getString("id");
            staff.put("entries/" + id + "/publications/it", "{}");
        }
        String cursor = json(visitor.get("pages?limit=1")).getJsonObject("page").getString("next");

        HttpResponse<String> answer = visitor.get("articles?limit=1&cursor=" + cursor);

        assertProblem(answer, 400, "invalid-input");
        assertThat(json(answer).getString("code")).isEqualTo("kernel.cursor.query");
    }

    @Test
    void refusesWhatTheAddressDoesNotTake() {
        assertProblem(visitor.delete("articles"), 405, "method-not-allowed");
        assertThat(header(visitor.delete("articles"), "Allow")).contains("GET");
        assertProblem(visitor.get("articles", "Accept", "image/png"), 406, "not-acceptable");
        assertProblem(
                staff.send("POST", "articles", BodyPublishers.ofString("x"), "Content-Type", "text/plain"),
                415,
                "unsupported-media-type");
        assertProblem(visitor.get("nothing"), 404, "not-found");
        assertProblem(visitor.get("entries/not-an-id"), 404, "not-found");
        assertProblem(staff.get("entries/0000000000000"), 404, "not-found");
    }

    @Test
    void speaksTheLanguageOfTheCaller() {
        assertThat(json(visitor.get("nothing", "Accept-Language", "en-GB")).getString("title"))
                .isEqualTo("Not found");
        assertThat(json(visitor.get("nothing")).getString("title")).isEqualTo("Non trovato");
    }

    @Test
    void refusesARefusedImport() {
        assertProblem(
                staff.send("POST", "imports?kind=nothing", BodyPublishers.ofString("x"), "Content-Type", "text/plain"),
                400,
                "invalid-input");
        assertProblem(
                staff.send("POST", "imports", BodyPublishers.ofString("x"), "Content-Type", "text/plain"),
                400,
                "invalid-input");
        assertProblem(
                staff.send("PUT", "vocabularies", BodyPublishers.ofString("x"), "Content-Type", "text/plain"),
                415,
                "unsupported-media-type");
        assertProblem(
                staff.send("PUT", "vocabularies", BodyPublishers.ofString("no turtle"), "Content-Type", "text/turtle"),
                400,
                "invalid-input");
        assertProblem(
                staff.send("PUT", "territories", BodyPublishers.ofString("a,b\n1,2\n"), "Content-Type", "text/csv"),
                400,
                "invalid-input");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        JsonObject problem = json(answer);
        assertThat(problem.getString("type")).endsWith("/problems/" + type);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("instance")).contains("/api/v1/");
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }
}
