package it.comunitadipratiche.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load generator {@code wrk}, which takes less of the machine than one in Java. */
final class Wrk implements Load {
    private static final int THREADS = 2;
    private static final Pattern LINE = Pattern.compile("figures ([0-9.]+) ([0-9.]+) ([0-9.]+) ([0-9]+) ([0-9]+)");
    private final Path folder;
    private final Path script;
    private int runs;

    Wrk(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.script = folder.resolve("requests.lua");
        try (InputStream lua = Wrk.class.getResourceAsStream("/bench/requests.lua")) {
            Files.copy(Objects.requireNonNull(lua), script, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static boolean isThere() {
        try {
            new ProcessBuilder("wrk", "-v")
                    .redirectErrorStream(true)
                    .start()
                    .getInputStream()
                    .readAllBytes();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public String name() {
        return "wrk";
    }

    @Override
    public Figures run(URI server, Requests requests, int connections, int seconds) {
        runs++;
        try {
            ProcessBuilder builder = new ProcessBuilder(List.of(
                            "wrk",
                            "-t" + Math.min(THREADS, connections),
                            "-c" + connections,
                            "-d" + seconds + "s",
                            "--timeout",
                            "30s",
                            "-s",
                            script.toString(),
                            server.toString()))
                    .redirectErrorStream(true);
            builder.environment()
                    .putAll(Map.of(
                            "PATHS", lines("paths", requests.paths()).toString(),
                            "BODIES", lines("bodies", requests.bodies()).toString(),
                            "TOKEN", requests.token(),
                            "RUN", runs + "-" + System.nanoTime()));
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher figures = LINE.matcher(said);
            if (!figures.find()) {
                throw new IllegalStateException("wrk said: " + said);
            }
            return new Figures(
                    Double.parseDouble(figures.group(1)),
                    Double.parseDouble(figures.group(2)),
                    Double.parseDouble(figures.group(3)),
                    Long.parseLong(figures.group(4)),
                    Long.parseLong(figures.group(5)));
        } catch (IOException e) {
            throw new IllegalStateException("wrk does not run", e);
        }
    }

    private Path lines(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines);
    }
}
