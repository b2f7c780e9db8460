package it.comunitadipratiche.running;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.bench.Corpus;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that ends without warning in the middle of its work, and the one that is started after it. */
class SuddenDeathIT {
    private static final int LINES = 12_000;
    private static final int CREATED = 1_000;
    private static final int CLIENTS = 8;
    private static final String OPTIONS = """
            {"type":"article","locale":"it","publish":true,
             "map":{"body":{"from":"body","format":"text"}},
             "ignore":["kind","year","territory","themes","authors"]}""";
    private static final Map<String, String> SETTINGS =
            Map.of("COMMUNITY_RATE_LIMIT_WRITES", "0", "COMMUNITY_SECOND_FACTOR_REQUIRED_FOR", "none");

    @TempDir
    Path folder;

    @Test
    void losesNothingItHasAcknowledgedAndGoesOnWithImportsAndOutbox() throws Exception {
        Path corpus = Corpus.write(LINES, folder);
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        String importId;

        try (RunningServer server = RunningServer.ofTheBuild(folder.resolve("server"), SETTINGS)) {
            Staff staff = Staff.settingUp(server);
            importId = staff.beginImport("ndjson", corpus, OPTIONS);
            while (done(staff.importState(importId)) == 0) {
                Thread.sleep(20);
            }
            createWhileImporting(staff, acknowledged);
            assertThat(staff.importState(importId).getString("state")).isEqualTo("RUNNING");
            server.kill();
        }

        try (RunningServer server = RunningServer.ofTheBuild(folder.resolve("server"), SETTINGS)) {
            Staff staff = Staff.of(server);
            JsonObject over = staff.importOver(importId);
            assertThat(over.getString("state")).as(over.toString()).isEqualTo("DONE");
            assertThat(over.getJsonObject("counts").getInt("created")).isEqualTo(LINES);
            for (String id : acknowledged) {
                assertThat(staff.get("entries/" + id).getString("id")).isEqualTo(id);
            }
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(CREATED);
            outboxDrains(staff);
            assertThat(staff.get("search-index").getInt("documents")).isEqualTo(LINES);
        }
    }

    private static void createWhileImporting(Staff staff, Queue<String> acknowledged) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> working = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                working.add(clients.submit(() -> {
                    while (acknowledged.size() < CREATED) {
                        acknowledged.add(staff.send(
                                        "POST",
                                        "articles",
                                        "{\"fields\":{\"title\":{\"it\":\"Durante l'importazione\"}}}")
                                .getString("id"));
                    }
                    return null;
                }));
            }
            for (Future<?> one : working) {
                one.get();
            }
        } finally {
            clients.shutdownNow();
            clients.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private static long done(JsonObject state) {
        return state.getJsonNumber("bytesDone").longValue();
    }

    private static void outboxDrains(Staff staff) throws IOException, InterruptedException {
        while (messages(staff, "due", "later") > 0) {
            Thread.sleep(100);
        }
        assertThat(messages(staff, "dead")).isZero();
    }

    /** Those in some states at one moment: a claim that ends is due again. */
    private static long messages(Staff staff, String... states) throws IOException, InterruptedException {
        return staff.get("outbox").getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .flatMapToLong(topic -> Stream.of(states)
                        .mapToLong(state -> topic.getJsonNumber(state).longValue()))
                .sum();
    }
}
