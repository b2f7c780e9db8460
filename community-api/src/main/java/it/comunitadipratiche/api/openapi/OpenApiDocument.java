package it.comunitadipratiche.api.openapi;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts the description together: what was written by hand, the problems every operation may answer with, and an own
 * pair of paths for each content type.
 */
final class OpenApiDocument {
    private static final Map<Integer, String> PROBLEMS = Map.ofEntries(
            Map.entry(400, "The request breaks a rule; errors say where and what to do"),
            Map.entry(401, "A valid token is needed"),
            Map.entry(403, "The caller may not do this"),
            Map.entry(404, "There is nothing here, or nothing the caller may see"),
            Map.entry(409, "The request does not fit the present state"),
            Map.entry(410, "It was public and was withdrawn"),
            Map.entry(412, "It has changed since it was read"),
            Map.entry(413, "The body is too large"),
            Map.entry(415, "The media type of the body is not taken here"),
            Map.entry(416, "The range begins after the end"),
            Map.entry(422, "The Idempotency-Key was used for another request"),
            Map.entry(428, "If-Match is missing"),
            Map.entry(429, "Too many requests"),
            Map.entry(503, "The search index cannot be reached now; later it may"));
    private static final String ASKED = "x-problems";

    private OpenApiDocument() {}

    /** What was written by hand. */
    static JsonObject base() {
        try (InputStream in = Objects.requireNonNull(
                        OpenApiDocument.class.getResourceAsStream("/openapi/base.json"), "openapi/base.json");
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The whole description.
     *
     * @param fragments descriptions of plugins, whose paths and schemas are added
     */
    static JsonObject of(JsonObject base, String site, Collection<TypePaths> types, Collection<JsonObject> fragments) {
        JsonObjectBuilder paths = Json.createObjectBuilder();
        base.getJsonObject("paths").forEach((path, item) -> paths.add(path, completed(item.asJsonObject())));
        types.forEach(
                type -> type.paths(base).forEach((path, item) -> paths.add(path, completed(item.asJsonObject()))));
        JsonObject components = base.getJsonObject("components");
        JsonObjectBuilder schemas = Json.createObjectBuilder(components.getJsonObject("schemas"));
        types.forEach(type -> type.schemas().forEach(schemas::add));
        for (JsonObject fragment : fragments) {
            part(fragment, "paths").forEach((path, item) -> paths.add(path, completed(item.asJsonObject())));
            part(part(fragment, "components"), "schemas").forEach(schemas::add);
        }
        return Json.createObjectBuilder(base)
                .add(
                        "servers",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("url", site + "/api/v1")
                                        .add("description", "This server")))
                .add("paths", paths)
                .add("components", Json.createObjectBuilder(components).add("schemas", schemas))
                .build();
    }

    private static JsonObject part(JsonObject json, String name) {
        return json.get(name) instanceof JsonObject found ? found : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static JsonObject completed(JsonObject item) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        item.forEach((method, operation) ->
                json.add(method, operation instanceof JsonObject object ? completedOperation(object) : operation));
        return json.build();
    }

    private static JsonObject completedOperation(JsonObject operation) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        operation.forEach((name, value) -> {
            if (name.equals("summary")) {
                json.add(name, value).add("x-summary", value);
            } else if (name.equals("responses")) {
                json.add(name, responses(operation));
            } else if (!name.equals(ASKED)) {
                json.add(name, value);
            }
        });
        return json.build();
    }

    private static JsonObject responses(JsonObject operation) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        operation
                .getJsonObject("responses")
                .forEach((status, response) -> json.add(status, limited(response.asJsonObject())));
        Set<Integer> problems = new TreeSet<>(Set.of(429));
        if (operation.get(ASKED) instanceof JsonArray asked) {
            asked.forEach(status -> problems.add(Integer.parseInt(status.toString())));
        }
        if (operation.containsKey("security")) {
            problems.add(401);
            problems.add(403);
        }
        problems.forEach(status -> json.add(status.toString(), problem(status)));
        return json.add("default", problem("Something failed unexpectedly")).build();
    }

    /** How the caller stands with its limit is said with every answer. */
    private static JsonObject limited(JsonObject response) {
        JsonObjectBuilder headers = Json.createObjectBuilder(part(response, "headers"));
        for (String name : new String[] {"RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "X-Request-Id"}) {
            headers.add(name, ref("headers", name));
        }
        return Json.createObjectBuilder(response).add("headers", headers).build();
    }

    private static JsonObject problem(int status) {
        JsonObject problem = problem(PROBLEMS.getOrDefault(status, "The request cannot be done"));
        return status == 429
                ? Json.createObjectBuilder(problem)
                        .add("headers", Json.createObjectBuilder().add("Retry-After", ref("headers", "Retry-After")))
                        .build()
                : problem;
    }

    private static JsonObject problem(String description) {
        return Json.createObjectBuilder()
                .add("description", description)
                .add(
                        "content",
                        Json.createObjectBuilder()
                                .add(
                                        "application/problem+json",
                                        Json.createObjectBuilder().add("schema", ref("schemas", "Problem"))))
                .build();
    }

    static JsonObject ref(String kind, String name) {
        return Json.createObjectBuilder()
                .add("$ref", "#/components/" + kind + "/" + name)
                .build();
    }

    static JsonArray array(JsonValue value) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        return array.add(value).build();
    }
}
