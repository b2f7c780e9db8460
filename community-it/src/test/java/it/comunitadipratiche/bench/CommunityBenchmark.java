package it.comunitadipratiche.bench;

import it.comunitadipratiche.running.RunningServer;
import it.comunitadipratiche.running.Staff;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Starts a server, imports a community of territories, organizations and practices through the public interface and
 * measures what its visitors do; see docs/operations/benchmark.md.
 */
final class CommunityBenchmark {
    private final Options options;
    private final Report report = new Report(System.out);
    private final Path data;
    private final int organizations = Integer.getInteger("benchmark.organizations", 5_000);
    private final int practices = Integer.getInteger("benchmark.practices", 20_000);

    CommunityBenchmark(Options options) throws IOException {
        this.options = options;
        this.data = options.again().isPresent()
                ? options.again().get()
                : Files.createTempDirectory(Files.createDirectories(options.folder()), "community-");
    }

    void run() throws IOException, InterruptedException {
        Italy italy = Italy.of(
                Optional.ofNullable(System.getProperty("benchmark.territories"))
                        .filter(name -> !name.isBlank())
                        .map(Path::of),
                Integer.getInteger("benchmark.municipalities", 7_899),
                options.folder());
        Load load = Wrk.isThere() ? new Wrk(data.resolve("wrk")) : new Clients();
        report.title(data, load.name(), options.warmUp(), options.measure());
        Map<String, Path> applications = Map.of("/", options.war(), "/baseline", Benchmark.baseline(data));
        try (RunningServer server = RunningServer.start(
                        options.liberty(), data.resolve("load"), applications, Benchmark.SETTINGS)
                .ready()) {
            boolean again = options.again().isPresent();
            Staff staff = again ? Staff.of(server) : Staff.settingUp(server);
            if (!again) {
                bringIn(staff, italy);
            }
            new Measurement(options, report, load, server.address()).of(new CommunityCases(staff, italy).all());
            server.residentBytes().ifPresent(bytes -> report.line("memory after all cases", bytes / 1_000_000 + " MB"));
        }
    }

    private void bringIn(Staff staff, Italy italy) throws IOException, InterruptedException {
        CommunityCorpus corpus = new CommunityCorpus(italy);
        bringIn(staff, "territories", italy.file());
        bringIn(staff, "ndjson", corpus.organizations(organizations, data));
        List<String> ids = new ArrayList<>(CommunityCases.all(staff, "organizations", organizations).stream()
                .map(one -> one.getString("id"))
                .toList());
        bringIn(staff, "ndjson", corpus.practices(practices, ids, data));
    }

    private void bringIn(Staff staff, String kind, Path file) throws IOException, InterruptedException {
        long before = Benchmark.indexed(staff);
        long start = System.nanoTime();
        String id = staff.beginImport(kind, file, "{}");
        JsonObject state = staff.importOver(id);
        JsonObject counts = state.getJsonObject("counts");
        long created = counts.getJsonNumber("created").longValue();
        if (created == 0 || (kind.equals("ndjson") && counts.getInt("refused", 0) > 0)) {
            throw new IllegalStateException(
                    file + " was not imported: " + staff.get("imports/" + id + "/report?outcome=REFUSED&limit=1"));
        }
        while (!kind.equals("territories") && Benchmark.indexed(staff) < before + created) {
            Thread.sleep(50);
        }
        double seconds = Benchmark.seconds(start);
        report.line(
                "import",
                String.format(
                        Locale.ROOT,
                        "%d of %s in %.1f s, all found: %.0f/s",
                        created,
                        file.getFileName(),
                        seconds,
                        created / seconds));
    }
}
