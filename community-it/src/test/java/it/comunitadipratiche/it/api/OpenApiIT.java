package it.comunitadipratiche.it.api;

import static it.comunitadipratiche.it.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.it.server.Http;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Compares the description of the interface with the one that is kept; {@code -Dopenapi.write=true} keeps the new one,
 * to be read before it is committed.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OpenApiIT {
    private static final Path KEPT = Path.of("..", "docs", "api", "openapi.json");
    private final Http http = new Http();

    @Test
    void changesOnlyWhenItIsAnnounced() throws IOException {
        JsonObject now = withoutOthers(json(http.get("openapi")));
        if (Boolean.getBoolean("openapi.write")) {
            write(now);
        }

        assertThat(Json.createObjectBuilder(now).remove("servers").build())
                .isEqualTo(Json.createObjectBuilder(read()).remove("servers").build());
    }

    @Test
    void holdsThePathsOfPluginsAndIsYamlToo() {
        JsonObject paths = json(http.get("openapi")).getJsonObject("paths");

        assertThat(paths).containsKeys("/articles", "/podcasts", "/podcasts/{idOrSlug}");
        assertThat(http.get("openapi.yaml").headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/yaml");
    }

    @Test
    void explainsProblems() {
        assertThat(http.get("problems/stale-version").body()).contains("412", "Versione superata");
        assertThat(http.get("problems/nothing").statusCode()).isEqualTo(404);
    }

    /** What test plugins bring, and types other tests define, is left out. */
    private static JsonObject withoutOthers(JsonObject document) {
        JsonObjectBuilder paths = Json.createObjectBuilder();
        document.getJsonObject("paths").forEach((path, item) -> {
            if (item.asJsonObject().values().stream().allMatch(OpenApiIT::isOwn)) {
                paths.add(path, item);
            }
        });
        JsonObject components = document.getJsonObject("components");
        JsonObjectBuilder schemas = Json.createObjectBuilder();
        components.getJsonObject("schemas").forEach((name, schema) -> {
            if (isOwn(schema)) {
                schemas.add(name, schema);
            }
        });
        return Json.createObjectBuilder(document)
                .add("paths", paths)
                .add("components", Json.createObjectBuilder(components).add("schemas", schemas))
                .build();
    }

    private static boolean isOwn(JsonValue value) {
        return value.asJsonObject().getString("x-origin", "publishing").equals("publishing");
    }

    private static JsonObject read() throws IOException {
        try (Reader in = Files.newBufferedReader(KEPT);
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        }
    }

    private static void write(JsonObject document) throws IOException {
        try (Writer out = Files.newBufferedWriter(KEPT);
                JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                        .createWriter(out)) {
            writer.writeObject(document);
        }
    }
}
