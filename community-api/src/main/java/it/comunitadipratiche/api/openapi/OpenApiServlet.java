package it.comunitadipratiche.api.openapi;

import it.comunitadipratiche.api.http.ETags;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.plugin.PluginRegistry;
import it.comunitadipratiche.core.plugin.PluginStatus;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives the description of the interface: {@code /openapi}, as JSON, which is YAML too. A plugin adds its own paths with
 * a file {@code META-INF/community/openapi/<plugin id>.json}.
 */
@WebServlet({"/openapi", "/openapi.json", "/openapi.yaml"})
public class OpenApiServlet extends HttpServlet {
    private static final String FRAGMENTS = "META-INF/community/openapi/";

    @Inject
    transient ContentTypes types;

    @Inject
    transient PluginRegistry plugins;

    @Inject
    transient Callers callers;

    @Inject
    transient Settings settings;

    private transient volatile @Nullable Described described;

    @SuppressWarnings("NullAway.Init")
    public OpenApiServlet() {
        // the servlet container fills it
    }

    /** A description and the types it was made for. */
    private record Described(List<ContentType> types, String json) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = described(request.getContextPath()).json().getBytes(StandardCharsets.UTF_8);
        String etag = ETags.of(body);
        response.setHeader("ETag", etag);
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setHeader("Access-Control-Allow-Origin", "*");
        if (ETags.match(request.getHeader("If-None-Match"), etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        boolean yaml = request.getServletPath().endsWith(".yaml");
        response.setContentType(
                yaml ? "application/yaml;charset=UTF-8" : "application/vnd.oai.openapi+json;version=3.1;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Described described(String root) {
        List<ContentType> now = List.copyOf(types.all());
        Described known = described;
        if (known == null || !known.types().equals(now)) {
            known = new Described(now, describe(now, root).toString());
            described = known;
        }
        return known;
    }

    private JsonObject describe(List<ContentType> now, String root) {
        List<JsonObject> fragments = new ArrayList<>();
        for (PluginStatus plugin : callers.call(Caller.system(), plugins::plugins)) {
            fragment(plugin.descriptor().id()).ifPresent(fragments::add);
        }
        return OpenApiDocument.of(
                OpenApiDocument.base(),
                settings.text("community.site-url", root),
                now.stream()
                        .map(type -> new TypePaths(type, types.schema(type)))
                        .toList(),
                fragments);
    }

    private static Optional<JsonObject> fragment(String plugin) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(FRAGMENTS + plugin + ".json")) {
            if (in == null) {
                return Optional.empty();
            }
            try (JsonReader reader = Json.createReader(in)) {
                return Optional.of(reader.readObject());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
