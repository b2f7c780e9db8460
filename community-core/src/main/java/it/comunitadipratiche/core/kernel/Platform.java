package it.comunitadipratiche.core.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The platform itself. */
public final class Platform {
    private static final String VERSION = read();

    private Platform() {}

    /** The version that runs, such as {@code 0.1.0}; unreleased ones end in {@code -SNAPSHOT}. */
    public static String version() {
        return VERSION;
    }

    private static String read() {
        try (InputStream stream = Platform.class.getResourceAsStream("platform.properties")) {
            if (stream == null) {
                throw new IllegalStateException("platform.properties is missing");
            }
            Properties properties = new Properties();
            properties.load(stream);
            return properties.getProperty("version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
