package it.comunitadipratiche.core.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The configuration: {@code community.site-url} is a system property of that name, else the environment variable
 * {@code COMMUNITY_SITE_URL}, else a default. Whoever embeds the platform may set values before it starts.
 */
@ApplicationScoped
public class Settings {
    private static final Map<String, String> GIVEN = new ConcurrentHashMap<>();

    /** Sets values that win over properties and environment, for this process. */
    public static void give(Map<String, String> values) {
        GIVEN.putAll(values);
    }

    public Optional<String> find(String name) {
        String given = GIVEN.get(name);
        if (given == null) {
            given = System.getProperty(name);
        }
        if (given == null) {
            given = System.getenv(
                    name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
        }
        return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
    }

    public String text(String name, String otherwise) {
        return find(name).orElse(otherwise);
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
