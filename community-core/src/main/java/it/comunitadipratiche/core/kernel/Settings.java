package it.comunitadipratiche.core.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration: {@code community.site-url} is a system property of that name, else the environment variable
 * {@code COMMUNITY_SITE_URL}, else a default. Whoever embeds the platform may give values that win over these.
 */
@ApplicationScoped
public class Settings {
    private final Map<String, String> given;

    /** The settings of the process. */
    public Settings() {
        this(Map.of());
    }

    /** The settings of the process, but for the values given. */
    public Settings(Map<String, String> given) {
        this.given = Map.copyOf(given);
    }

    @Inject
    Settings(Instance<GivenSettings> given) {
        this(given.isResolvable() ? given.get().values() : Map.of());
    }

    public Optional<String> find(String name) {
        String value = given.get(name);
        if (value == null) {
            value = System.getProperty(name);
        }
        if (value == null) {
            value = System.getenv(
                    name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
        }
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    public String text(String name, String otherwise) {
        return find(name).orElse(otherwise);
    }

    /** The address people know the site by, without a slash at its end; the one on this machine if none is set. */
    public String siteUrl() {
        String own = "http://localhost:" + text("community.http.port", "9080");
        return text("community.site-url", own).replaceFirst("/+$", "");
    }

    /** The name of the community. */
    public String siteName() {
        return text("community.site-name", "Comunità di pratica");
    }

    public long number(String name, long otherwise) {
        return find(name).map(Long::parseLong).orElse(otherwise);
    }

    public boolean flag(String name) {
        return find(name).map(Boolean::parseBoolean).orElse(false);
    }

    /** An ISO 8601 duration, such as {@code PT30S}. */
    public Duration duration(String name, Duration otherwise) {
        return find(name).map(Duration::parse).orElse(otherwise);
    }

    /** A folder of the platform's own below {@code community.data} ({@code community-data} in the working folder). */
    public Path folder(String name) {
        return Path.of(text("community.data", "community-data")).resolve(name).toAbsolutePath();
    }
}
