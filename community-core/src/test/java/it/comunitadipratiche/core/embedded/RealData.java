package it.comunitadipratiche.core.embedded;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Published data beside the project, which some tests read if it is there. */
public final class RealData {
    private static final Path FOLDER = Path.of("..", "..", "shared", "data");

    private RealData() {}

    /** A file or folder of it; the test is skipped, saying why, if there is none. */
    public static Path require(String name) {
        String other = System.getProperty("community.test.data", "");
        Path path = (other.isEmpty() ? FOLDER : Path.of(other)).resolve(name);
        assumeTrue(Files.exists(path), () -> "Skipped: there is no real data in " + path);
        return path;
    }
}
