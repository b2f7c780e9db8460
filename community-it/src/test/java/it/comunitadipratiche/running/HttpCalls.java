package it.comunitadipratiche.running;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/** Calls to a running server; whatever is not answered with success is an error. */
final class HttpCalls {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    HttpCalls(URI address) {
        this.address = address;
    }

    /** The status of an answer; nothing if there was none. */
    Optional<Integer> status(String path) throws InterruptedException {
        try {
            return Optional.of(
                    send(HttpRequest.newBuilder(address.resolve(path))).statusCode());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    JsonObject json(String method, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    method + ' ' + path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    JsonObject json(String path, String... headers) throws IOException, InterruptedException {
        return json("GET", path, BodyPublishers.noBody(), headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
