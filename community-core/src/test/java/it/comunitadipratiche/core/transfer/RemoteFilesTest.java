package it.comunitadipratiche.core.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.comunitadipratiche.core.kernel.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteFilesTest {
    @TempDir
    Path data;

    private HttpServer server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        port = server.getAddress().getPort();
        server.createContext("/file", exchange -> answer(exchange, 200, "ciao"));
        server.createContext("/missing", exchange -> answer(exchange, 404, "no"));
        server.createContext("/endless", RemoteFilesTest::endless);
        server.createContext("/empty", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        redirect("/moved", "/file");
        redirect("/loop", "/loop");
        redirect("/away", "http://metadata.example.internal/secret");
        redirect("/inside", "http://localhost:" + port + "/file");
        redirect("/local", "file:///etc/passwd");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void fetchesFromAHostThatIsListedWithItsAddress() throws Exception {
        Path file = files(Map.of()).fetch(url("/file"));

        assertThat(file).hasContent("ciao");
    }

    @Test
    void followsRedirectsWithinTheList() throws Exception {
        assertThat(files(Map.of()).fetch(url("/moved"))).hasContent("ciao");
    }

    @ParameterizedTest
    @CsvSource({
        "/missing, transfer.remote.status",
        "/empty, transfer.remote.status",
        "/endless, transfer.remote.large",
        "/loop, transfer.remote.redirects",
        "/away, transfer.remote.host",
        "/inside, transfer.remote.host",
        "/local, transfer.remote.host"
    })
    void saysWhyAFileDoesNotCome(String path, String code) throws IOException {
        RemoteFiles files = files(Map.of("community.import.max-file-bytes", "1000000"));

        assertThatThrownBy(() -> files.fetch(url(path)))
                .isInstanceOfSatisfying(
                        RemoteFileException.class,
                        e -> assertThat(e.reason().code()).isEqualTo(code));
        try (var left = Files.list(data.resolve("imports"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void doesNotReachThisMachineUnlessItsAddressIsListed() {
        RemoteFiles files = files(Map.of("community.import.hosts", "127.0.0.1:" + port + " localhost:" + port));

        assertThatThrownBy(() -> files.fetch(url("/file")))
                .isInstanceOfSatisfying(
                        RemoteFileException.class,
                        e -> assertThat(e.reason().code()).isEqualTo("transfer.remote.unresolved"));
    }

    @Test
    void fetchesNothingUnlessHostsAreListed() {
        RemoteFiles files = files(Map.of("community.import.hosts", ""));

        assertThatThrownBy(() -> files.fetch(url("/file"))).isInstanceOf(RemoteFileException.class);
        assertThatThrownBy(() -> files.fetch("non è un indirizzo^")).isInstanceOf(RemoteFileException.class);
    }

    private RemoteFiles files(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "community.data", data.toString(), "community.import.hosts", "127.0.0.1:" + port + "=127.0.0.1"));
        all.putAll(settings);
        return new RemoteFiles(new Settings(all));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private void redirect(String path, String location) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            answer(exchange, 302, "");
        });
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            if (body.length > 0) {
                out.write(body);
            }
        }
    }

    /** Writes until the client hangs up. */
    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] some = new byte[10_000];
        try (OutputStream out = exchange.getResponseBody()) {
            while (!Thread.currentThread().isInterrupted()) {
                out.write(some);
            }
        }
    }
}
