package it.comunitadipratiche.core.links;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryChange;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.embedded.TestTransactions;
import it.comunitadipratiche.core.fetching.RemoteHosts;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import it.comunitadipratiche.core.outbox.Outbox;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links of publications, and what visits to a real server find. */
@EmbeddedTest
class LinksEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Entries entries;
    private final Publishing publishing;
    private final Outbox outbox;
    private final LinkChecks checks;
    private final LinkRegister register;
    private final TestClock clock;
    private HttpServer server;
    private int port;

    LinksEmbeddedTest(
            Entries entries,
            Publishing publishing,
            Outbox outbox,
            LinkChecks checks,
            LinkRegister register,
            TestClock clock) {
        this.entries = entries;
        this.publishing = publishing;
        this.outbox = outbox;
        this.checks = checks;
        this.register = register;
        this.clock = clock;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        port = server.getAddress().getPort();
        server.createContext("/there", exchange -> answer(exchange, 200));
        server.createContext("/gone", exchange -> answer(exchange, 404));
        server.createContext("/closed", exchange -> answer(exchange, 403));
        server.createContext(
                "/no-heads",
                exchange -> answer(exchange, exchange.getRequestMethod().equals("HEAD") ? 405 : 200));
        redirect("/moved", "/there");
        redirect("/circle", "/circle");
        redirect("/inwards", "http://localhost:" + port + "/there");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void tellsWhatIsThereAndWhatIsNot() throws IOException {
        try (LinkVisitor visitor = visitor()) {
            assertThat(visitor.visit(url("/there"))).isEqualTo(Visited.answered(200, Optional.empty()));
            assertThat(visitor.visit(url("/gone")).outcome()).isEqualTo(LinkState.FAILING);
            assertThat(visitor.visit(url("/closed")).outcome()).isEqualTo(LinkState.OK);
            assertThat(visitor.visit(url("/no-heads")).status()).contains(200);
            assertThat(visitor.visit(url("/moved"))).isEqualTo(Visited.answered(200, Optional.of(url("/there"))));
            assertThat(visitor.visit(url("/circle"))).isEqualTo(Visited.failed(LinkProblem.REDIRECTS));
        }
        assertThat(asked).contains("HEAD /there", "GET /no-heads").doesNotContain("GET /there");
    }

    @Test
    void looksNowhereInside() throws IOException {
        try (LinkVisitor visitor = visitor()) {
            assertThat(visitor.visit(url("/inwards"))).isEqualTo(Visited.skipped());
            assertThat(visitor.visit("http://localhost/there")).isEqualTo(Visited.skipped());
            assertThat(visitor.visit("http://169.254.169.254/latest/meta-data")).isEqualTo(Visited.skipped());
            assertThat(visitor.visit("http://10.0.0.1/")).isEqualTo(Visited.skipped());
            assertThat(visitor.visit("https://www.example.org:8443/")).isEqualTo(Visited.skipped());
            assertThat(visitor.visit("file:///etc/passwd")).isEqualTo(Visited.skipped());
        }
        assertThat(asked).containsExactly("HEAD /inwards");
    }

    @Test
    void knowsWhichPublicationsLeadToWhatIsBroken() throws Exception {
        Id id = published("/gone");
        LinkDetails fresh = link("/gone").orElseThrow();
        assertThat(fresh.state()).isEqualTo(LinkState.UNCHECKED);
        assertThat(fresh.uses()).containsExactly(new LinkUse(id, "material", IT, "sourceUrl"));

        for (int day = 0; day < 3; day++) {
            visit("/gone");
            clock.advance(Duration.ofDays(1));
        }

        LinkDetails broken = link("/gone").orElseThrow();
        assertThat(broken.state()).isEqualTo(LinkState.BROKEN);
        assertThat(checks.list(Optional.of(LinkState.BROKEN), false, 100, Optional.empty())
                        .items())
                .contains(broken);
        assertThat(checks.count(LinkState.BROKEN)).isPositive();
    }

    @Test
    void forgetsLinksThatNothingLeadsToAnyMore(TestTransactions transactions) {
        Id id = published("/there?first");
        entries.patch(
                id,
                EntryChange.of(JSON.createObjectBuilder()
                        .add("sourceUrl", url("/there?second"))
                        .build()),
                entries.get(id).version());
        publishing.publish(id, IT, PublishOrder.now());
        outbox.drain();
        assertThat(link("/there?first")).isEmpty();
        assertThat(link("/there?second")).isPresent();

        publishing.withdraw(id, IT);
        outbox.drain();
        assertThat(link("/there?second")).isEmpty();
        assertThat(register.removeUnused()).isPositive();
    }

    @Test
    void listsInPages() {
        for (int i = 0; i < 5; i++) {
            published("/there?page=" + i);
        }
        Page<LinkDetails> first = checks.list(Optional.of(LinkState.UNCHECKED), false, 2, Optional.empty());
        Page<LinkDetails> second = checks.list(
                Optional.of(LinkState.UNCHECKED), false, 2, first.next().map(cursor -> cursor.encoded()));

        assertThat(first.items()).hasSize(2).doesNotContainAnyElementsOf(second.items());
        assertThat(checks.list(
                                Optional.of(LinkState.UNCHECKED),
                                false,
                                2,
                                second.previous().map(cursor -> cursor.encoded()))
                        .items())
                .isEqualTo(first.items());
    }

    @Test
    void gathersWhatWasThereBefore(LinkSweep sweep, TestTransactions transactions, LinkRepository repository) {
        Id id = published("/there?old");
        transactions.run(() -> repository.uses(id.value(), "it").forEach(repository::remove));
        assertThat(link("/there?old")).isEmpty();

        sweep.run();

        assertThat(link("/there?old")).isPresent();
    }

    @Test
    void isForStaff(Callers callers) {
        callers.run(Caller.visitor(IT), () -> assertThatThrownBy(
                        () -> checks.list(Optional.empty(), false, 10, Optional.empty()))
                .isInstanceOf(UnauthenticatedException.class));
    }

    private void visit(String path) throws Exception {
        LinkDetails link = link(path).orElseThrow();
        LinkRound round = new LinkRound(register, new Settings(Map.of("community.links.pause", "PT0S")));
        try (LinkVisitor visitor = visitor()) {
            round.visit(List.of(new LinkRegister.Due(link.id().value(), link.url(), "127.0.0.1")), visitor);
        }
    }

    private Optional<LinkDetails> link(String path) {
        return checks.list(Optional.empty(), false, 100, Optional.empty()).items().stream()
                .filter(link -> link.url().equals(url(path)))
                .findFirst();
    }

    private Id published(String path) {
        JsonObject fields = TypedContent.parse("""
                {"title": {"it": "Un materiale con la fonte"},
                 "kind": "METHODOLOGICAL",
                 "actType": "GUIDELINE",
                 "summary": {"it": "Dove si trova."},
                 "date": "2024-05-06",
                 "language": "IT",
                 "licence": "RESERVED",
                 "sourceUrl": "%s"}""".formatted(url(path)));
        Id id = entries.create(EntryDraft.of("material", fields)).id();
        publishing.publish(id, IT, PublishOrder.now());
        outbox.drain();
        return id;
    }

    private LinkVisitor visitor() {
        return new LinkVisitor(
                RemoteHosts.of("127.0.0.1:" + port + "=127.0.0.1"), "Community-Links", Duration.ofSeconds(5));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private void redirect(String from, String to) {
        server.createContext(from, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            answer(exchange, 302);
        });
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
