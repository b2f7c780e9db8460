package it.comunitadipratiche.core.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.embedded.Community;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    private static final int LINES = 1_200;

    @TempDir
    Path folder;

    @Test
    void goesOnWhereItWasWhenThePlatformStopped() {
        Id id;
        try (Community community = open()) {
            id = community.call(Caller.system(), () -> start(community.get(Imports.class)));
            AtomicInteger steps = new AtomicInteger();
            community.get(ImportRunner.class).run(id, () -> steps.incrementAndGet() > 1);
            community.run(Caller.system(), () -> {
                ImportDetails stopped = community.get(Imports.class).get(id);
                assertThat(stopped.state()).isEqualTo(ImportState.RUNNING);
                assertThat(stopped.counts().created()).isPositive().isLessThan(LINES);
            });
        }
        try (Community community = open()) {
            community.run(Caller.system(), () -> {
                Imports imports = community.get(Imports.class);
                imports.drain();
                assertThat(imports.get(id).state()).isEqualTo(ImportState.DONE);
                assertThat(imports.get(id).counts()).isEqualTo(new ImportCounts(LINES, 0, 0, 0, 0, 0));
                assertThat(imports.report(id, Optional.empty(), Optional.empty(), 1)
                                .items())
                        .extracting(ImportLine::outcome)
                        .containsExactly(ImportOutcome.CREATED);
                Entries entries = community.get(Entries.class);
                assertThat(entries.findByExternalId("article", "riga-" + LINES)).isPresent();
            });
        }
    }

    private Community open() {
        return Community.in(folder).setting("community.background", "false").open();
    }

    private static Id start(Imports imports) {
        String file = IntStream.rangeClosed(1, LINES)
                .mapToObj(i -> "{\"id\":\"riga-" + i + "\",\"title\":\"Riga " + i + "\",\"body\":\"Testo\"}")
                .collect(Collectors.joining("\n"));
        JsonObject options = Json.createObjectBuilder().add("type", "article").build();
        return imports.start(
                        "ndjson",
                        "righe.ndjson",
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                        options)
                .id();
    }
}
