package it.comunitadipratiche.web.page;

import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * The files pages are styled and helped with: those of the libraries, our own, and {@code colours.css}, which follows
 * from the settings. Their path changes whenever one of them does, so browsers may keep them for ever.
 */
@ApplicationScoped
class Styles {
    private static final String OWN = "static/";
    private static final List<String> OWN_FILES =
            List.of("community.css", "console.css", "console.js", "map.js", "richtext.js", "search.js", "icon.svg");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]+(?:[./][a-zA-Z0-9_-]+)*");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final String COLOURS = "colours.css";
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    private final Map<String, Optional<StyleFile>> files = new ConcurrentHashMap<>();
    private final Library theme = Library.named("bootstrap-italia");
    private final Map<String, Library> others = Map.of(
            "htmx.min.js", Library.named("htmx.org"),
            "leaflet.css", Library.named("leaflet"),
            "leaflet.js", Library.named("leaflet"),
            "purify.min.js", Library.named("dompurify"));
    private String colours = "";
    private String version = "";

    protected Styles() {
        // for the CDI proxy
    }

    @Inject
    Styles(Settings settings) {
        String colour = settings.find("community.colour")
                .filter(COLOUR.asMatchPredicate())
                .orElse("#0b5a63");
        this.colours = ":root{--community-colour:" + colour + "}";
        this.version = version();
    }

    /** The path they lie below. */
    String path() {
        return "/static/" + version;
    }

    Optional<StyleFile> find(String name) {
        String type = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return files.computeIfAbsent(
                name, wanted -> read(wanted).map(bytes -> new StyleFile(type, bytes, packed(bytes))));
    }

    private Optional<byte[]> read(String name) {
        if (name.equals(COLOURS)) {
            return Optional.of(colours.getBytes(StandardCharsets.UTF_8));
        }
        Library library = others.getOrDefault(name, theme);
        return resource(OWN + name).or(() -> resource(library.folder() + name));
    }

    private static Optional<byte[]> resource(String path) {
        try (InputStream in = Styles.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(theme.folder().getBytes(StandardCharsets.UTF_8));
            others.values().stream()
                    .map(Library::folder)
                    .sorted()
                    .forEach(folder -> digest.update(folder.getBytes(StandardCharsets.UTF_8)));
            digest.update(colours.getBytes(StandardCharsets.UTF_8));
            OWN_FILES.forEach(name -> resource(OWN + name).ifPresent(digest::update));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest.digest())
                    .substring(0, 10)
                    .replace('_', 'x')
                    .replace('-', 'y');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A library of styles or scripts that came as a webjar, and where its files lie. */
    private record Library(String folder) {

        static Library named(String name) {
            Properties about = new Properties();
            String file = "META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
            try (InputStream in = Styles.class.getClassLoader().getResourceAsStream(file)) {
                about.load(Objects.requireNonNull(in, file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Library("META-INF/resources/webjars/" + name + "/" + about.getProperty("version") + "/dist/");
        }
    }
}
