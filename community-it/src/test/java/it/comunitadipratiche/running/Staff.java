package it.comunitadipratiche.running;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.function.Consumer;

/** The administrator of a running server that demands no second factor, with a token. */
public final class Staff {
    static final String EMAIL = "ada@example.org";
    static final String PASSWORD = "quattro parole molto lunghe";
    private static final Set<String> OVER = Set.of("DONE", "FAILED", "CANCELLED");

    private final HttpCalls calls;
    private final String token;

    private Staff(HttpCalls calls, String token) {
        this.calls = calls;
        this.token = token;
    }

    /** Sets an empty server up. */
    public static Staff settingUp(RunningServer server) throws IOException, InterruptedException {
        new HttpCalls(server.address())
                .json(
                        "POST",
                        "api/v1/setup",
                        BodyPublishers.ofString("{\"secret\":\"" + server.secret() + "\",\"email\":\"" + EMAIL
                                + "\",\"displayName\":\"Ada\",\"password\":\"" + PASSWORD + "\"}"),
                        "Content-Type",
                        "application/json");
        return of(server);
    }

    /** Signs in to a server that was set up before. */
    public static Staff of(RunningServer server) throws IOException, InterruptedException {
        HttpCalls calls = new HttpCalls(server.address());
        String basic = Base64.getEncoder().encodeToString((EMAIL + ':' + PASSWORD).getBytes(StandardCharsets.UTF_8));
        JsonObject token = calls.json(
                "POST",
                "api/v1/tokens",
                BodyPublishers.ofString("{\"name\":\"Bench\",\"scopes\":[\"*\"]}"),
                "Content-Type",
                "application/json",
                "Authorization",
                "Basic " + basic);
        return new Staff(calls, token.getString("token"));
    }

    public String token() {
        return token;
    }

    /** Reads something. */
    public JsonObject get(String path) throws IOException, InterruptedException {
        return calls.json("api/v1/" + path, "Authorization", "Bearer " + token);
    }

    /** Sends JSON with a method. */
    public JsonObject send(String method, String path, String json) throws IOException, InterruptedException {
        return calls.json(
                method,
                "api/v1/" + path,
                BodyPublishers.ofString(json),
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + token);
    }

    /** Hands a file over to be imported. */
    public String beginImport(String kind, Path file, String options) throws IOException, InterruptedException {
        String query = "kind=" + kind + "&name=" + file.getFileName() + "&options="
                + URLEncoder.encode(options, StandardCharsets.UTF_8);
        return calls.json(
                        "POST",
                        "api/v1/imports?" + query,
                        BodyPublishers.ofFile(file),
                        "Content-Type",
                        "application/octet-stream",
                        "Authorization",
                        "Bearer " + token)
                .getString("id");
    }

    /** How an import stands. */
    public JsonObject importState(String id) throws IOException, InterruptedException {
        return get("imports/" + id);
    }

    /** Waits until an import is over. */
    public JsonObject importOver(String id) throws IOException, InterruptedException {
        return importOver(id, Duration.ofMillis(100), state -> {});
    }

    /** Waits until an import is over, and tells from time to time how it goes on. */
    public JsonObject importOver(String id, Duration pause, Consumer<JsonObject> progress)
            throws IOException, InterruptedException {
        JsonObject state = importState(id);
        while (!OVER.contains(state.getString("state"))) {
            progress.accept(state);
            Thread.sleep(pause.toMillis());
            state = importState(id);
        }
        return state;
    }
}
