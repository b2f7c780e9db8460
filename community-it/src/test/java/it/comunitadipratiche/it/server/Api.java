package it.comunitadipratiche.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Role;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The REST interface as a caller of some role uses it. */
public final class Api {
    private static final Map<Role, String> TOKENS = new ConcurrentHashMap<>();
    private static final Http HTTP = new Http();
    private static final String[] AS_JSON = {"Content-Type", "application/json"};

    private final String token;

    private Api(String token) {
        this.token = token;
    }

    public static Api visitor() {
        return new Api("");
    }

    /** An account with this role, made once. */
    public static Api as(Role role) {
        return new Api(TOKENS.computeIfAbsent(role, Api::newToken));
    }

    public static Api with(String token) {
        return new Api(token);
    }

    /** A new account's address and token. */
    public static String[] newAccount(Role role) {
        return HTTP.get("test-tokens?role=" + role).body().split(" ", -1);
    }

    private static String newToken(Role role) {
        return newAccount(role)[1];
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public HttpResponse<String> delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    public HttpResponse<String> post(String path, String json, String... headers) {
        return send("POST", path, BodyPublishers.ofString(json), more(headers));
    }

    public HttpResponse<String> put(String path, String json, String... headers) {
        return send("PUT", path, BodyPublishers.ofString(json), more(headers));
    }

    public HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HTTP.to("api/v1/" + path).method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request);
    }

    /**
     * Makes an entry and publishes it in Italian.
     *
     * @return its id
     */
    public String publish(String collection, String json) {
        HttpResponse<String> created = post(collection, json);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String id = json(created).getString("id");
        HttpResponse<String> published = put("entries/" + id + "/publications/it", "{}");
        assertThat(published.statusCode()).as(published.body()).isLessThan(300);
        return id;
    }

    private static String[] more(String[] headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(AS_JSON, 0, all, 0, 2);
        System.arraycopy(headers, 0, all, 2, headers.length);
        return all;
    }

    public static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    /** A header that must be there. */
    public static String header(HttpResponse<?> answer, String name) {
        return answer.headers()
                .firstValue(name)
                .orElseThrow(() -> new AssertionError(
                        "No " + name + " in " + answer.headers().map()));
    }
}
