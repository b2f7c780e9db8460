package it.comunitadipratiche.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private final JsonObject document =
            OpenApiDocument.of(OpenApiDocument.base(), "https://example.org", List.of(), List.of());

    @Test
    void describesEveryOperationThereIsAndNoOther() {
        assertThat(described()).containsExactlyElementsOf(implemented());
    }

    @Test
    void givesEveryOperationASummaryProblemsAndAnExample() {
        operations((name, operation) -> {
            assertThat(operation.getString("summary"))
                    .as(name)
                    .isNotBlank()
                    .isEqualTo(operation.getString("x-summary"));
            assertThat(operation.getJsonObject("responses").keySet()).as(name).contains("429", "default");
            assertThat(examples(operation)).as(name).allMatch(media -> media.containsKey("example"));
        });
    }

    @Test
    void givesEveryOperationAnIdOfItsOwn() {
        List<String> ids = new ArrayList<>();
        operations((name, operation) -> ids.add(operation.getString("operationId")));

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void givesExamplesThatMatchTheirSchemas() {
        operations((name, operation) -> examples(operation).forEach(media -> {
            JsonValue example = media.get("example");
            if (example != null) {
                assertThat(errors(media.getJsonObject("schema"), example))
                        .as(name + " " + example)
                        .isEmpty();
            }
        }));
    }

    @Test
    void refersOnlyToWhatIsThere() {
        String text = document.toString();
        Set<String> missing = new TreeSet<>();
        java.util.regex.Matcher reference = java.util.regex.Pattern.compile("\"#/components/(\\w+)/([\\w-]+)\"")
                .matcher(text);
        while (reference.find()) {
            JsonObject kind = document.getJsonObject("components").getJsonObject(reference.group(1));
            if (kind == null || !kind.containsKey(reference.group(2))) {
                missing.add(reference.group());
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void addsThePathsOfPlugins() {
        JsonObject fragment = Json.createObjectBuilder()
                .add(
                        "paths",
                        Json.createObjectBuilder()
                                .add(
                                        "/podcasts/{id}/plays",
                                        document.getJsonObject("paths").get("/status")))
                .build();

        JsonObject whole = OpenApiDocument.of(OpenApiDocument.base(), "", List.of(), List.of(fragment));

        assertThat(whole.getJsonObject("paths")).containsKey("/podcasts/{id}/plays");
    }

    private List<Error> errors(JsonObject schema, JsonValue example) {
        JsonObject whole = Json.createObjectBuilder(schema)
                .add("components", document.getJsonObject("components"))
                .build();
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON)
                .validate(example.toString(), InputFormat.JSON);
    }

    private static List<JsonObject> examples(JsonObject operation) {
        List<JsonObject> media = new ArrayList<>();
        if (operation.containsKey("requestBody")) {
            operation
                    .getJsonObject("requestBody")
                    .getJsonObject("content")
                    .values()
                    .forEach(one -> media.add(one.asJsonObject()));
        }
        operation.getJsonObject("responses").forEach((status, response) -> {
            if (status.startsWith("2") && response.asJsonObject().containsKey("content")) {
                response.asJsonObject().getJsonObject("content").values().forEach(one -> media.add(one.asJsonObject()));
            }
        });
        return media;
    }

    private interface Visitor {
        void see(String name, JsonObject operation);
    }

    private void operations(Visitor visitor) {
        document.getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        visitor.see(method + " " + path, operation.asJsonObject());
                    }
                }));
    }

    private Set<String> described() {
        Set<String> described = new TreeSet<>();
        operations((name, operation) -> described.add(name));
        return described;
    }

    private static Set<String> implemented() {
        Set<String> implemented = new TreeSet<>();
        for (Class<?> resource : resources()) {
            jakarta.ws.rs.Path root = resource.getAnnotation(jakarta.ws.rs.Path.class);
            for (Method method : resource.getDeclaredMethods()) {
                for (Annotation annotation : method.getAnnotations()) {
                    jakarta.ws.rs.HttpMethod verb =
                            annotation.annotationType().getAnnotation(jakarta.ws.rs.HttpMethod.class);
                    if (verb != null) {
                        implemented.add(verb.value().toLowerCase(java.util.Locale.ROOT) + " " + path(root, method));
                    }
                }
            }
        }
        return implemented;
    }

    private static String path(jakarta.ws.rs.Path root, Method method) {
        jakarta.ws.rs.Path own = method.getAnnotation(jakarta.ws.rs.Path.class);
        String path = "/" + root.value() + (own == null ? "" : "/" + own.value());
        return path.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*\\})*\\}", "{$1}");
    }

    private static List<Class<?>> resources() {
        try {
            Path classes = Path.of(OpenApiDocument.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(classes)) {
                List<Class<?>> resources = new ArrayList<>();
                for (Path file : files.filter(path -> path.toString().endsWith("Resource.class"))
                        .toList()) {
                    String name = classes.relativize(file)
                            .toString()
                            .replace('/', '.')
                            .replaceAll("\\.class$", "");
                    resources.add(Class.forName(name, false, OpenApiDocument.class.getClassLoader()));
                }
                return resources;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
