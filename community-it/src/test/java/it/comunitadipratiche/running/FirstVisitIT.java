package it.comunitadipratiche.running;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.it.browser.ValidHtml;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first minutes of an empty server, in a browser. */
class FirstVisitIT {
    private static final String PASSWORD = "quattro parole molto lunghe";
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void makesTheFirstAdministratorOnceByTheSecretTheServerPrints() throws Exception {
        try (RunningServer server = RunningServer.ofTheBuild(folder.resolve("server"), Map.of())) {
            URI form = server.address().resolve("setup?token=" + server.secret());
            assertThat(get(form).body())
                    .contains("<h1>Primo avvio della comunità</h1>", "value=\"" + server.secret() + "\"");
            assertThat(get(server.address().resolve("en/setup?token=x")).body()).contains("First start");

            HttpResponse<String> wrong = post(form, "x", "Ada", PASSWORD);
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(wrong.body())
                    .contains("role=\"alert\"", "value=\"ada@example.org\"")
                    .doesNotContain(PASSWORD);
            assertThat(post(form, server.secret(), "Ada", "corta").statusCode()).isEqualTo(400);

            HttpResponse<String> done = post(form, server.secret(), "Ada", PASSWORD);
            assertThat(done.statusCode()).isEqualTo(200);
            assertThat(done.body()).contains("href=\"/signin\"");

            assertThat(post(form, server.secret(), "Eva", PASSWORD).statusCode())
                    .isEqualTo(400);
            assertThat(get(form).statusCode()).isEqualTo(404);
            assertThat(get(form).body()).contains("La comunità ha già chi la amministra");
        }
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return page(HttpRequest.newBuilder(address).build());
    }

    private HttpResponse<String> post(URI page, String token, String name, String password)
            throws IOException, InterruptedException {
        String form = "token=" + token + "&name=" + name + "&email=ada@example.org&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(page.resolve("/setup"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return page(request);
    }

    private HttpResponse<String> page(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        ValidHtml.demand(request.uri().toString(), answer.body());
        return answer;
    }
}
