package it.comunitadipratiche.it.server;

import it.comunitadipratiche.it.browser.ValidHtml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Speaks to the server under test; paths are relative to the address of the WAR, such as {@code api/v1/status}. */
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** The address of the WAR, with a slash at its end. */
    public static URI base() {
        return URI.create("http://localhost:" + Integer.getInteger("it.http.port") + "/community/");
    }

    /** A request to a path, to be completed with method, headers and body. */
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(base().resolve(path));
    }

    public HttpResponse<String> get(String path) {
        return send(to(path));
    }

    /** Sends a request; a page in the answer must be valid HTML. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            if (isPage(answer)) {
                ValidHtml.demand(answer.uri().toString(), answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", e);
        }
    }

    /** Whether it is one of ours, which say what they may load, not one of the server's own for what no page can have. */
    private static boolean isPage(HttpResponse<String> answer) {
        return answer.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("text/html"))
                        .isPresent()
                && answer.headers().firstValue("Content-Security-Policy").isPresent()
                && !answer.body().isEmpty();
    }
}
