package it.comunitadipratiche.core.transfer.vocabularies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.transfer.ImportCounts;
import it.comunitadipratiche.core.transfer.ImportDetails;
import it.comunitadipratiche.core.transfer.ImportLine;
import it.comunitadipratiche.core.transfer.ImportOutcome;
import it.comunitadipratiche.core.transfer.ImportState;
import it.comunitadipratiche.core.transfer.Imports;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class VocabularyFormatsEmbeddedTest {
    private static final JsonObject NO_OPTIONS = JsonValue.EMPTY_JSON_OBJECT;
    private static final String TURTLE = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <https://example.org/def/sale> a skos:ConceptScheme ; skos:prefLabel "Sale"@it .
            <https://example.org/def/sale/grande> a skos:Concept ; skos:inScheme <https://example.org/def/sale> ;
                skos:prefLabel "Sala grande"@it .
            <https://example.org/def/sale/piccola> a skos:Concept ; skos:inScheme <https://example.org/def/sale> ;
                skos:prefLabel "Sala piccola"@it .
            """;
    private final Imports imports;

    VocabularyFormatsEmbeddedTest(Imports imports) {
        this.imports = imports;
    }

    @Test
    void countsTheConceptsOfAVocabulary() {
        ImportDetails first = run("skos", "sale.ttl", TURTLE, NO_OPTIONS);
        assertThat(first.state()).isEqualTo(ImportState.DONE);
        assertThat(first.counts()).isEqualTo(new ImportCounts(2, 0, 0, 0, 0, 0));

        JsonObject format = Json.createObjectBuilder().add("format", "ttl").build();
        assertThat(run("skos", "sale", TURTLE, format).counts()).isEqualTo(new ImportCounts(0, 0, 2, 0, 0, 0));
    }

    @Test
    void failsOnAFileThatIsNoVocabulary() {
        ImportDetails details = run("skos", "rotto.ttl", "questo non è Turtle", NO_OPTIONS);

        assertThat(details.state()).isEqualTo(ImportState.FAILED);
        assertThat(details.problem()).isPresent();
        assertThat(run("skos", "senza-nome", TURTLE, NO_OPTIONS).problem())
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("transfer.option.file"));
    }

    @Test
    void refusesOptionsThatMakeNoSense() {
        JsonObject unknown = Json.createObjectBuilder().add("colour", "red").build();
        JsonObject format = Json.createObjectBuilder().add("format", "pdf").build();

        assertThatThrownBy(() -> run("skos", "sale.ttl", TURTLE, unknown)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> run("skos", "sale.ttl", TURTLE, format)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> run("territories", "c.csv", "x", unknown)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void namesTheLinesOfTerritoriesThatAreLeftOut() {
        ImportDetails details = run("territories", "comuni.csv", """
                istat,nome,prov_istat,sigla,provincia,reg_istat,regione
                999001,Borgofermo,999,BF,Borgofermo,20,Sardegna
                99,Troppo corto,999,BF,Borgofermo,20,Sardegna
                """, NO_OPTIONS);

        assertThat(details.state()).isEqualTo(ImportState.DONE);
        assertThat(details.counts().created()).isGreaterThanOrEqualTo(2);
        assertThat(details.counts().items()).isEqualTo(4);
        assertThat(details.counts().refused()).isEqualTo(1);
        List<ImportLine> report = imports.report(details.id(), Optional.empty(), Optional.empty(), 10)
                .items();
        assertThat(report).extracting(ImportLine::position).containsExactly(3L);
        assertThat(report).extracting(ImportLine::outcome).containsExactly(ImportOutcome.REFUSED);
    }

    @Test
    void takesRealVocabulariesTwiceWithoutMakingAnythingTheSecondTime() throws IOException {
        Path folder = Path.of("../../shared/data/vocabularies");
        Assumptions.assumeTrue(
                Files.isDirectory(folder), "The real vocabularies are not here: " + folder.toAbsolutePath());
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".ttl")).toList();
        }
        for (Path file : files) {
            String text = Files.readString(file);
            ImportDetails first = run("skos", file.getFileName().toString(), text, NO_OPTIONS);
            assertThat(first.state()).as(file.toString()).isEqualTo(ImportState.DONE);
            ImportCounts second =
                    run("skos", file.getFileName().toString(), text, NO_OPTIONS).counts();
            assertThat(second.created()).isZero();
            assertThat(second.items()).isEqualTo(first.counts().items());
        }
    }

    private ImportDetails run(String kind, String name, String file, JsonObject options) {
        ImportDetails details =
                imports.start(kind, name, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), options);
        imports.drain();
        return imports.get(details.id());
    }
}
