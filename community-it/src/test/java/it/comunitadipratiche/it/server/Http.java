package it.comunitadipratiche.it.server;

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

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", e);
        }
    }
}
