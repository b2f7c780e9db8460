package it.comunitadipratiche.core.transfer.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryChange;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.transfer.ImportCounts;
import it.comunitadipratiche.core.transfer.ImportDetails;
import it.comunitadipratiche.core.transfer.ImportLine;
import it.comunitadipratiche.core.transfer.ImportOutcome;
import it.comunitadipratiche.core.transfer.ImportState;
import it.comunitadipratiche.core.transfer.Imports;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class NdjsonEmbeddedTest {
    private final Imports imports;
    private final Entries entries;
    private final Publications publications;

    NdjsonEmbeddedTest(Imports imports, Entries entries, Publications publications) {
        this.imports = imports;
        this.entries = entries;
        this.publications = publications;
    }

    @Test
    void takesManyLinesAndCreatesNothingTheSecondTime() {
        String file = IntStream.rangeClosed(1, 1200)
                .mapToObj(i -> "{\"id\":\"molti-" + i + "\",\"title\":\"Nota " + i + "\",\"body\":\"Testo " + i
                        + "\",\"categories\":[\"Orti e giardini\"],\"publishedAt\":\"2020-01-01T00:00:00Z\"}")
                .collect(Collectors.joining("\n"));
        String options = "{'type':'article','publish':true,'createTerms':true}";

        ImportDetails first = run(file, options);
        assertThat(first.state()).isEqualTo(ImportState.DONE);
        assertThat(first.counts()).isEqualTo(new ImportCounts(1200, 0, 0, 0, 0, 0));
        ImportDetails second = run(file, options);
        assertThat(second.counts()).isEqualTo(new ImportCounts(0, 0, 1200, 0, 0, 0));

        String id = entries.findByExternalId("article", "molti-7")
                .orElseThrow()
                .id()
                .toString();
        assertThat(publications.read("article", id, Optional.empty()).json())
                .contains("Nota 7", "<p>Testo 7</p>", "Orti e giardini", "2020-01-01T00:00:00Z");
    }

    @Test
    void namesTheLineOfEachProblemAndTakesTheOthers() {
        ImportDetails details = run("""
                {"id":"righe-1","title":"Bene","body":"x"}
                non è JSON

                {"id":"righe-4","title":"Sconosciuto","colore":"rosso"}
                [1,2]
                {"id":"righe-6","title":true}
                {"title":"Senza id"}
                {"id":"righe-8","title":"Bene"}""", "{'type':'article'}");

        assertThat(details.counts()).isEqualTo(new ImportCounts(2, 0, 0, 0, 0, 5));
        List<ImportLine> report = imports.report(details.id(), Optional.empty(), Optional.empty(), 100)
                .items();
        assertThat(report).extracting(ImportLine::position).containsExactly(1L, 2L, 4L, 5L, 6L, 7L, 8L);
        assertThat(report.get(1).reasons()).extracting(Gap::pointer).containsExactly("");
        assertThat(report.get(2).reasons()).extracting(Gap::pointer).containsExactly("/colore");
        assertThat(report.get(5).reasons()).extracting(Gap::pointer).containsExactly("/id");
    }

    @Test
    void keepsWhatPeopleChangedUnlessToldToOverwrite() {
        String line = "{\"id\":\"redazione-1\",\"title\":\"%s\",\"body\":\"x\"}";
        run(line.formatted("Dal file"), "{'type':'article','publish':true}");
        EntryDetails entry = entries.findByExternalId("article", "redazione-1").orElseThrow();
        JsonObject edited = Json.createObjectBuilder(entry.fields())
                .add("title", Json.createObjectBuilder().add("it", "Della redazione"))
                .build();
        entries.save(entry.id(), EntryChange.of(edited), entry.version());

        assertThat(run(line.formatted("Dal file"), "{'type':'article','publish':true}")
                        .counts())
                .isEqualTo(new ImportCounts(0, 0, 1, 0, 0, 0));
        ImportDetails second = run(line.formatted("Cambiato"), "{'type':'article','publish':true}");
        assertThat(second.counts()).isEqualTo(new ImportCounts(0, 0, 0, 1, 0, 0));
        ImportLine kept = imports.report(second.id(), Optional.of(ImportOutcome.KEPT), Optional.empty(), 10)
                .items()
                .get(0);
        assertThat(kept.entry()).contains(entry.id());
        assertThat(kept.reasons().get(0).message().in(Locale.ITALIAN)).contains("overwrite");
        assertThat(entries.get(entry.id()).fields().toString()).contains("Della redazione");

        ImportDetails third = run(line.formatted("Cambiato"), "{'type':'article','publish':true,'overwrite':true}");
        assertThat(third.counts()).isEqualTo(new ImportCounts(0, 1, 0, 0, 0, 0));
        assertThat(entries.get(entry.id()).fields().toString()).contains("Cambiato");
    }

    private ImportDetails run(String file, String options) {
        JsonObject json;
        try (JsonReader reader = Json.createReader(new StringReader(options.replace('\'', '"')))) {
            json = reader.readObject();
        }
        ImportDetails details = imports.start(
                "ndjson", "righe.ndjson", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), json);
        imports.drain();
        return imports.get(details.id());
    }
}
