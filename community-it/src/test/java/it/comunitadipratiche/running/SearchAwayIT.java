package it.comunitadipratiche.running;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.it.browser.ValidHtml;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose search cluster cannot be reached: what does not search goes on, what does says so. */
class SearchAwayIT {
    private static final String NOBODY = "http://127.0.0.1:9";
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void isSaidByWhatSearchesAndStopsNothingElse() throws Exception {
        try (RunningServer server = RunningServer.ofTheBuild(
                folder.resolve("server"),
                Map.of("COMMUNITY_SECOND_FACTOR_REQUIRED_FOR", "none", "COMMUNITY_SEARCH_HOSTS", NOBODY))) {
            Staff staff = Staff.settingUp(server);
            String entry = staff.send(
                            "POST",
                            "articles",
                            "{\"fields\":{\"title\":{\"it\":\"Senza ricerca\"},\"body\":{\"it\":\"<p>Prova.</p>\"}}}")
                    .getString("id");
            staff.send("PUT", "entries/" + entry + "/publications/it", "{}");

            HttpResponse<String> search = get(server.address().resolve("/api/v1/articles?q=ricerca"));
            assertThat(search.statusCode()).as(search.body()).isEqualTo(503);
            assertThat(search.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(search.body()).contains("\"status\":503").doesNotContain("127.0.0.1", "Exception");
            assertThat(get(server.address().resolve("/api/v1/articles/" + entry))
                            .statusCode())
                    .isEqualTo(200);
            HttpResponse<String> page = get(server.address().resolve("/search?q=ricerca"));
            assertThat(page.statusCode()).isEqualTo(503);
            ValidHtml.demand("/search", page.body());
            assertThat(get(server.address().resolve("/articles/senza-ricerca")).statusCode())
                    .isEqualTo(200);
        }
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
