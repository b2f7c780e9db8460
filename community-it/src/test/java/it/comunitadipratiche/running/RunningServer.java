package it.comunitadipratiche.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A server of the platform in a process of its own, on a free port, with its data in a folder that outlives it. */
public final class RunningServer implements AutoCloseable {
    private static final Pattern SECRET = Pattern.compile("/setup\\?token=(\\S+)");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path home;
    private final int port;
    private final CompletableFuture<String> secret;

    private RunningServer(Process process, Path home, int port, CompletableFuture<String> secret) {
        this.process = process;
        this.home = home;
        this.port = port;
        this.secret = secret;
    }

    /**
     * Starts the WAR of this build at the root of a server, and waits for it. Its code is compiled quickly rather than
     * well, as it does not run for long.
     *
     * @param folder where data and log are kept
     * @param settings environment variables such as {@code COMMUNITY_MEMORY}
     */
    static RunningServer ofTheBuild(Path folder, Map<String, String> settings)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("JVM_ARGS", "-XX:TieredStopAtLevel=1");
        environment.put("COMMUNITY_PASSWORDS_MEMORY", "64");
        return start(
                        Path.of(System.getProperty("liberty.home")),
                        folder,
                        Map.of("/", Path.of(System.getProperty("war.file"))),
                        environment)
                .ready();
    }

    /**
     * Starts a server; it may not answer yet.
     *
     * @param liberty the installation the build made, whose server {@code community} gives the configuration
     * @param folder where data and log are kept
     * @param applications WAR files by their context root
     * @param settings environment variables such as {@code COMMUNITY_MEMORY}
     */
    public static RunningServer start(
            Path liberty, Path folder, Map<String, Path> applications, Map<String, String> settings)
            throws IOException {
        int port = freePort();
        Path servers = liberty.resolve("usr/servers");
        Path home = Files.createDirectories(servers.resolve("run-" + port));
        for (String file : new String[] {"jvm.options", "server.env"}) {
            Files.copy(
                    servers.resolve("community").resolve(file),
                    home.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(home.resolve("server.xml"), configuration(applications));
        Files.createDirectories(folder);
        ProcessBuilder builder = new ProcessBuilder(
                        liberty.resolve("bin/server").toString(),
                        "run",
                        home.getFileName().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("COMMUNITY_HTTP_HOST", "127.0.0.1");
        environment.put("COMMUNITY_HTTP_PORT", Integer.toString(port));
        environment.put("COMMUNITY_DATA", folder.resolve("data").toString());
        environment.putAll(settings);
        Process process = builder.start();
        CompletableFuture<String> secret = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, folder.resolve("server.log"), secret), "log of " + home);
        reader.setDaemon(true);
        reader.start();
        return new RunningServer(process, home, port, secret);
    }

    private static String configuration(Map<String, Path> applications) {
        StringBuilder places = new StringBuilder();
        applications.forEach((root, war) -> places.append("  <webApplication location=\"")
                .append(war.toAbsolutePath().normalize())
                .append("\" contextRoot=\"")
                .append(root)
                .append("\"/>\n"));
        return """
                <server>
                  <include location="../community/community.xml"/>
                  <variable name="community.lib" value="${wlp.user.dir}/servers/community/lib"/>
                %s  <applicationMonitor updateTrigger="disabled"/>
                  <applicationManager autoExpand="false"/>
                  <config updateTrigger="disabled"/>
                </server>
                """.formatted(places);
    }

    private static void read(Process process, Path log, CompletableFuture<String> secret) {
        try (BufferedReader lines = process.inputReader();
                var out = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.write(line);
                out.newLine();
                out.flush();
                Matcher matcher = SECRET.matcher(line);
                if (matcher.find()) {
                    secret.complete(matcher.group(1));
                }
            }
        } catch (IOException e) {
            secret.completeExceptionally(e);
        }
        secret.completeExceptionally(new IllegalStateException("The server ended; see " + log));
    }

    /** The address of the server, with a slash at its end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** The secret for the first administrator, which an empty installation prints. */
    public String secret() throws InterruptedException {
        try {
            return secret.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Waits for the first answer that is 200. */
    public RunningServer ready() throws InterruptedException {
        HttpCalls calls = new HttpCalls(address());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (calls.status("api/v1/status").filter(status -> status == 200).isEmpty()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                kill();
                throw new IllegalStateException("The server does not answer at " + address());
            }
            Thread.sleep(50);
        }
        return this;
    }

    /** The processor time all its processes took so far. */
    public Duration cpu() {
        return processes()
                .map(ProcessHandle::info)
                .map(ProcessHandle.Info::totalCpuDuration)
                .flatMap(Optional::stream)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The memory it has in use, in bytes; nothing where the system does not tell. */
    public Optional<Long> residentBytes() {
        return java().flatMap(handle -> {
            try (Stream<String> lines = Files.lines(Path.of("/proc/" + handle.pid() + "/status"))) {
                return lines.filter(line -> line.startsWith("VmRSS:"))
                        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                        .findFirst();
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }

    private Stream<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    /** The process of the Java machine itself, not of the script that started it. */
    private Optional<ProcessHandle> java() {
        return processes()
                .filter(handle -> handle.info().command().orElse("").endsWith("java"))
                .findFirst();
    }

    /** Ends it as a power cut would: nothing is written, nothing is said. */
    public void kill() throws InterruptedException {
        processes().toList().forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    /** Lets it end in good order. */
    @Override
    public void close() {
        java().ifPresent(ProcessHandle::destroy);
        try {
            process.waitFor();
            remove(home);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.err.println("Left behind: " + home);
        }
    }

    private static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
