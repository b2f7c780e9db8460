package it.comunitadipratiche.core.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.opentest4j.TestAbortedException;

/**
 * A cluster of three OpenSearch nodes for all tests, in a process of its own, which ends with this one. Where it was not
 * fetched or does not start, the tests that need it are skipped and say so.
 */
public final class OpenSearchCluster {
    private static final Path FOLDER = Path.of("target", "opensearch").toAbsolutePath();
    private static final Path SOURCE =
            Path.of("src", "test", "opensearch", "Nodes.java").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final Path folder;
    private final String hosts;

    private OpenSearchCluster(Process process, Path folder, String hosts) {
        this.process = process;
        this.folder = folder;
        this.hosts = hosts;
    }

    /** The one there is; started for the first test that asks. */
    public static OpenSearchCluster get() {
        return Started.CLUSTER.orElseThrow(() -> new TestAbortedException(Started.reason));
    }

    /** Why there is none; nothing if there is. */
    public static Optional<String> missing() {
        return Started.CLUSTER.isPresent() ? Optional.empty() : Optional.of(Started.reason);
    }

    /** The hosts of its nodes, as the platform is told of them. */
    public String hosts() {
        return hosts;
    }

    /** A name for an index nobody else uses. */
    public static String newName() {
        return "test" + NAMES.incrementAndGet();
    }

    /** Removes the indexes whose names begin so. */
    public void forget(String name) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://" + hosts.substring(0, hosts.indexOf(',')) + "/" + name + "-*"))
                .DELETE()
                .build();
        try {
            CLIENT.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops one of the nodes, 1 to 3; it is to be started again. */
    public void stop(int node) {
        order("stop " + node);
    }

    /** Starts a node again that was stopped. */
    public void start(int node) {
        order("start " + node);
    }

    private synchronized void order(String order) {
        try {
            Path done = folder.resolve("done");
            Files.deleteIfExists(done);
            Writer orders = process.outputWriter(StandardCharsets.UTF_8);
            orders.write(order + "\n");
            orders.flush();
            await(process, done);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Started {
        static String reason = "";
        static final Optional<OpenSearchCluster> CLUSTER = start();

        private static Optional<OpenSearchCluster> start() {
            try {
                return Optional.of(launch());
            } catch (IOException e) {
                reason = "OpenSearch does not start: " + e.getMessage();
                System.out.println("Skipped: " + reason + ", so nothing was searched there");
                return Optional.empty();
            }
        }
    }

    private static OpenSearchCluster launch() throws IOException {
        Path classPath = FOLDER.resolve("classpath.txt");
        if (!Files.exists(classPath)) {
            throw new IOException("it was not fetched");
        }
        Path folder = FOLDER.resolve("cluster-" + ProcessHandle.current().pid());
        Files.createDirectories(folder);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms256m",
                        "-Xmx768m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Files.readString(classPath).strip(),
                        SOURCE.toString(),
                        folder.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("cluster.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            end(process);
            Folders.delete(folder.resolve("nodes"));
        }));
        return new OpenSearchCluster(process, folder, await(process, folder.resolve("hosts")));
    }

    private static String await(Process process, Path file) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!Files.exists(file)) {
            if (ended(process, Duration.ofMillis(100)) || Instant.now().isAfter(end)) {
                end(process);
                throw new IOException("see " + file.resolveSibling("cluster.log"));
            }
        }
        return Files.readString(file);
    }

    /** Its standard input is closed with this process too, however that ends. */
    private static void end(Process process) {
        process.destroy();
        if (!ended(process, Duration.ofSeconds(10))) {
            process.destroyForcibly();
        }
    }

    private static boolean ended(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
