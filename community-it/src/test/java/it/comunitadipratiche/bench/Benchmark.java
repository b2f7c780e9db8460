package it.comunitadipratiche.bench;

import it.comunitadipratiche.bench.baseline.BaselineApplication;
import it.comunitadipratiche.running.RunningServer;
import it.comunitadipratiche.running.Staff;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Starts a server, imports a corpus of materials and measures each case; see docs/operations/benchmark.md. */
public final class Benchmark {
    private static final int CALM = 20_000;
    private static final String TYPE = "benchMaterial";

    /** Of the server that is measured: no limits on requests, and no second factor. */
    static final Map<String, String> SETTINGS = Map.of(
            "COMMUNITY_RATE_LIMIT_WRITES", "0",
            "COMMUNITY_RATE_LIMIT_READS", "0",
            "COMMUNITY_SECOND_FACTOR_REQUIRED_FOR", "none");

    private final Options options;
    private final Report report;
    private final Path data;

    private Benchmark(Options options) throws IOException {
        this.options = options;
        this.report = new Report(System.out);
        this.data = options.again().isPresent()
                ? options.again().get()
                : Files.createTempDirectory(Files.createDirectories(options.folder()), "run-");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options = Options.fromSystem();
        if (Boolean.getBoolean("benchmark.community")) {
            new CommunityBenchmark(options).run();
        } else {
            new Benchmark(options).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        Path corpus =
                options.corpus().isPresent() ? options.corpus().get() : Corpus.write(options.items(), options.folder());
        Load load = Wrk.isThere() ? new Wrk(data.resolve("wrk")) : new Clients();
        report.title(corpus, load.name(), options.warmUp(), options.measure());
        if (options.wants("start")) {
            measureStart();
        }
        Path baseline = baseline(data);
        Map<String, Path> applications = Map.of("/", options.war(), "/baseline", baseline);
        try (RunningServer server = RunningServer.start(options.liberty(), data.resolve("load"), applications, SETTINGS)
                .ready()) {
            boolean again = options.again().isPresent();
            Staff staff = again ? Staff.of(server) : Staff.settingUp(server);
            if (!again) {
                bringIn(staff, corpus);
            }
            new Measurement(options, report, load, server.address()).of(new Cases(staff, corpus).all());
            server.residentBytes().ifPresent(bytes -> report.line("memory after all cases", bytes / 1_000_000 + " MB"));
        }
    }

    /** How much a start takes, with as little memory as is promised to be enough. */
    private void measureStart() throws IOException, InterruptedException {
        try (RunningServer server = RunningServer.start(
                        options.liberty(),
                        data.resolve("start"),
                        Map.of("/", options.war()),
                        Map.of("COMMUNITY_MEMORY", "256m"))
                .ready()) {
            Duration cpu = server.cpu();
            Thread.sleep(CALM);
            report.start(cpu, server.residentBytes().orElse(0L));
        }
    }

    private void bringIn(Staff staff, Path corpus) throws IOException, InterruptedException {
        try (InputStream definition = Benchmark.class.getResourceAsStream("/bench/material.json")) {
            staff.send(
                    "PUT",
                    "content-types/" + TYPE,
                    new String(Objects.requireNonNull(definition).readAllBytes(), StandardCharsets.UTF_8));
        }
        long sent = System.nanoTime();
        String id = staff.beginImport(
                "ndjson",
                corpus,
                "{\"type\":\"" + TYPE + "\",\"publish\":true,\"createTerms\":true,\"locale\":\"it\","
                        + "\"map\":{\"body\":{\"from\":\"body\",\"format\":\"text\"}}}");
        report.line("upload", String.format(Locale.ROOT, "%.1f s", seconds(sent)));
        long start = System.nanoTime();
        List<Map.Entry<Double, Long>> progress = new ArrayList<>();
        JsonObject state = staff.importOver(
                id, Duration.ofMillis(500), each -> progress.add(Map.entry(seconds(start), created(each))));
        double taken = seconds(start);
        long created = created(state);
        if (created == 0) {
            throw new IllegalStateException("Nothing was imported: " + state);
        }
        while (indexed(staff) < created) {
            Thread.sleep(50);
        }
        report.importing(created, taken, seconds(start));
        progress.stream()
                .filter(each -> each.getValue() >= created / 2)
                .findFirst()
                .ifPresent(half -> report.importedWarm(created - half.getValue(), seconds(start) - half.getKey()));
    }

    private static long created(JsonObject state) {
        return state.getJsonObject("counts").getJsonNumber("created").longValue();
    }

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    static long indexed(Staff staff) throws IOException, InterruptedException {
        return staff.get("search-index").getJsonNumber("documents").longValue();
    }

    /** The constant as an application of its own, which passes nothing of ours. */
    static Path baseline(Path data) {
        Path file = data.resolve("baseline.war");
        ShrinkWrap.create(WebArchive.class)
                .addPackage(BaselineApplication.class.getPackage())
                .as(ZipExporter.class)
                .exportTo(file.toFile(), true);
        return file;
    }
}
