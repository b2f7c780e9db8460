package it.comunitadipratiche.it.openid;

import it.comunitadipratiche.it.server.Http;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.opentest4j.TestAbortedException;

/**
 * A Keycloak in a process of its own, with the realm of the tests, on the port the server under test was told of. It is
 * unpacked and made ready once for each clean build. Where it does not start the tests are skipped and say so.
 */
final class Keycloak implements AutoCloseable {
    /** The password of everybody in the realm. */
    static final String PASSWORD = "una frase facile da ricordare";

    private static final int PORT = Integer.getInteger("it.keycloak.port");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> READY = List.of("--optimized", "--cache=local", "--http-enabled=true");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;

    private Keycloak(Process process) {
        this.process = process;
    }

    static Keycloak start() {
        try {
            Path home = unpacked(Path.of(System.getProperty("keycloak.folder")));
            Keycloak keycloak = new Keycloak(run(home, starting()));
            Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
            keycloak.await();
            return keycloak;
        } catch (IOException e) {
            throw skipped("Keycloak cannot be made ready: " + e.getMessage());
        }
    }

    static String issuer() {
        return "http://localhost:" + PORT + "/realms/community";
    }

    /** Ends the sessions of a person, as an administrator. */
    static void signOut(String name) {
        String token = text(post("/realms/master/protocol/openid-connect/token", "", form()), "access_token");
        String users = get("/admin/realms/community/users?exact=true&username=" + name, token);
        post("/admin/realms/community/users/" + text(users, "id") + "/logout", token, "");
    }

    private static String form() {
        return "grant_type=password&client_id=admin-cli&username=admin&password=admin";
    }

    private static List<String> starting() {
        List<String> arguments = new ArrayList<>(List.of("start"));
        arguments.addAll(READY);
        arguments.addAll(List.of(
                "--http-host=127.0.0.1",
                "--http-port=" + PORT,
                "--hostname=http://localhost:" + PORT,
                "--import-realm"));
        return arguments;
    }

    /** Unpacks it and lets it prepare itself, unless an earlier test did. */
    private static Path unpacked(Path folder) throws IOException {
        String version = System.getProperty("keycloak.version");
        Path done = folder.resolve("ready");
        Path home = folder.resolve("keycloak-" + version);
        if (!Files.exists(done)) {
            Path zip = folder.resolve("keycloak-quarkus-dist-" + version + ".zip");
            if (!Files.exists(zip)) {
                throw new IOException("it was not fetched");
            }
            unpack(zip, folder);
            Path realm = Files.createDirectories(home.resolve("data/import")).resolve("community.json");
            try (InputStream in =
                    Objects.requireNonNull(Keycloak.class.getResourceAsStream("/keycloak/community.json"))) {
                Files.write(realm, in.readAllBytes());
            }
            Process build = run(home, List.of("build", "--db=dev-mem", "--features-disabled=account,admin"));
            if (!ended(build) || build.exitValue() != 0) {
                build.destroyForcibly();
                throw new IOException("its build fails, see " + log(home));
            }
            Files.createFile(done);
        }
        return home;
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory() || !target.startsWith(folder)) {
                    continue;
                }
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.deleteIfExists(target);
                Files.copy(in, target);
            }
        }
    }

    /** Its own script would start a second process, which is not as easily stopped. */
    private static Process run(Path home, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(home).toFile()));
        Map<String, String> environment = builder.environment();
        environment.put("SITE", Http.base().toString().replaceFirst("/$", ""));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
        return builder.start();
    }

    private static Path log(Path home) {
        return home.resolve("tests.log");
    }

    private void await() {
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw skipped("Keycloak does not start");
            }
            ended(Duration.ofMillis(300));
        }
    }

    private static boolean answers() {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean ended(Process process) {
        return new Keycloak(process).ended(PATIENCE);
    }

    private boolean ended(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String get(String path, String token) {
        return send(HttpRequest.newBuilder(at(path)), token);
    }

    private static String post(String path, String token, String form) {
        return send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                token);
    }

    private static URI at(String path) {
        return URI.create("http://localhost:" + PORT + path);
    }

    private static String send(HttpRequest.Builder request, String token) {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = new Http().send(request);
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** The first text of a name in some JSON. */
    private static String text(String json, String name) {
        return json.replaceFirst("(?s)^.*?\"" + name + "\"\\s*:\\s*\"([^\"]+)\".*$", "$1");
    }

    private static TestAbortedException skipped(String reason) {
        System.out.println("Skipped: " + reason + ", so nobody signed in with OpenID");
        return new TestAbortedException(reason);
    }

    @Override
    public void close() {
        process.destroy();
        if (!ended(Duration.ofSeconds(10))) {
            process.destroyForcibly();
        }
    }
}
