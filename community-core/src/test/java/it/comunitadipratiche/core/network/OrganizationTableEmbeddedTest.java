package it.comunitadipratiche.core.network;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryChange;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.territories.TerritoryFiles;
import it.comunitadipratiche.core.transfer.ImportCounts;
import it.comunitadipratiche.core.transfer.ImportDetails;
import it.comunitadipratiche.core.transfer.ImportLine;
import it.comunitadipratiche.core.transfer.ImportState;
import it.comunitadipratiche.core.transfer.Imports;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class OrganizationTableEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private static final String TERRITORIES = """
            istat,nome,prov_istat,sigla,provincia,reg_istat,regione,catastale
            921001,Vallescura,921,XA,Vallescura,01,Piemonte,X001
            921002,Pontelungo,921,XA,Vallescura,01,Piemonte,X002
            922001,Pontelungo,922,XB,Montelontano,01,Piemonte,X003
            """;

    private final Imports imports;
    private final Entries entries;
    private final Publications publications;
    private final TerritoryFiles territories;

    OrganizationTableEmbeddedTest(
            Imports imports, Entries entries, Publications publications, TerritoryFiles territories) {
        this.imports = imports;
        this.entries = entries;
        this.publications = publications;
        this.territories = territories;
    }

    @BeforeEach
    void importTerritories() {
        territories.read(new ByteArrayInputStream(TERRITORIES.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void makesOrganizationsOfLinesAndChangesNothingTheSecondTime() {
        String table = """
                Codice fiscale;Nome;Natura;Comune;Aree di policy;Sezioni del RUNTS;Sito;Referente: E-mail
                01234567897;Cooperativa L'Aquilone;Ente del terzo settore;Pontelungo (XB);Abitare|Giovani;Imprese sociali;www.example.org;ada@example.org
                00000000018;Comune di Vallescura;Ente pubblico;Vallescura;;;;
                """;

        assertThat(run(table, true).counts()).isEqualTo(new ImportCounts(2, 0, 0, 0, 0, 0));
        assertThat(run(table, true).counts()).isEqualTo(new ImportCounts(0, 0, 2, 0, 0, 0));

        EntryDetails kite = entry("01234567897");
        assertThat(kite.fields().getJsonObject("seat").getString("municipality"))
                .isEqualTo("922001");
        assertThat(kite.fields().getJsonArray("policyAreas")).hasSize(2);
        assertThat(kite.fields().getString("website")).isEqualTo("https://www.example.org");
        assertThat(kite.fields().getJsonObject("contact").getString("email")).isEqualTo("ada@example.org");
        assertThat(publications
                        .read(Organization.TYPE, entry("00000000018").id().toString(), Optional.of(IT))
                        .json())
                .contains("Comune di Vallescura", "921001");
    }

    @Test
    void namesLineFieldAndReasonOfWhatIsRefusedAndTakesTheOthers() {
        ImportDetails details = run("""
                taxCode,name,nature,seat.municipality
                01234567890,Cifra sbagliata,OTHER,Vallescura
                10000000009,Senza luogo,OTHER,Nessunborgo
                10000000017,Luogo doppio,OTHER,Pontelungo
                10000000025,Natura strana,Fantasma,Vallescura
                ,Senza codice,OTHER,Vallescura
                18,Senza zeri,OTHER,Vallescura
                10000000033,Giusta,OTHER,921002
                10000000033,Ripetuta,OTHER,921002
                """, false);

        assertThat(details.counts()).isEqualTo(new ImportCounts(1, 0, 0, 0, 1, 6));
        List<ImportLine> report = imports.report(details.id(), Optional.empty(), Optional.empty(), 100)
                .items();
        assertThat(report).extracting(ImportLine::position).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(reasons(report.get(0))).containsExactly("/fields/taxCode").doesNotContain("");
        assertThat(words(report.get(0))).contains("01234567897");
        assertThat(reasons(report.get(1))).containsExactly("/fields/seat/municipality");
        assertThat(words(report.get(1))).contains("«Nessunborgo»");
        assertThat(words(report.get(2))).contains("Pontelungo (XA), Pontelungo (XB)");
        assertThat(reasons(report.get(3))).containsExactly("/fields/nature");
        assertThat(reasons(report.get(4))).containsExactly("/fields/taxCode");
        assertThat(reasons(report.get(5))).containsExactly("/fields/taxCode");
        assertThat(words(report.get(7))).contains("10000000033");
    }

    @Test
    void writesNothingOfATableWithAColumnNobodyKnows() {
        ImportDetails details = run("taxCode;name;Colore\n10000000041;Ente;rosso\n", false);

        assertThat(details.state()).isEqualTo(ImportState.FAILED);
        assertThat(details.problem().orElseThrow().in(IT)).contains("Colore", "seat.municipality");
        assertThat(entries.findByExternalId(Organization.TYPE, "10000000041")).isEmpty();
    }

    @Test
    void readsWhatOlderSpreadsheetsSave() {
        byte[] file =
                "Codice fiscale;Nome\r\n10000000058;Società della carità\r\n".getBytes(Charset.forName("windows-1252"));

        assertThat(run(file, false).counts().created()).isEqualTo(1);
        assertThat(entry("10000000058").fields().toString()).contains("Società della carità");
    }

    @Test
    void leavesWhatHasNoColumnAndWhatPeopleChanged() {
        run("taxCode,name,website\n10000000066,Prima,https://example.org/\n", false);
        run("taxCode,name\n10000000066,Seconda\n", false);
        EntryDetails entry = entry("10000000066");
        assertThat(entry.fields().toString()).contains("Seconda", "https://example.org/");

        JsonObject edited = Json.createObjectBuilder(entry.fields())
                .add("name", Json.createObjectBuilder().add("it", "A mano"))
                .build();
        entries.save(entry.id(), EntryChange.of(edited), entry.version());
        ImportDetails third = run("taxCode,name\n10000000066,Terza\n", false);

        assertThat(third.counts()).isEqualTo(new ImportCounts(0, 0, 0, 1, 0, 0));
        assertThat(entry("10000000066").fields().toString()).contains("A mano");
    }

    @Test
    void tellsWhatIsOfferedByTheResourceAndKeepsWhatElseWasSaidOfIt() {
        run("taxCode;name;Offre\n10000000074;Ente;Spazi|Competenze\n", false);
        EntryDetails entry = entry("10000000074");
        assertThat(entry.fields().getJsonArray("offers"))
                .hasToString("[{\"resource\":\"PREMISES\"},{\"resource\":\"KNOW_HOW\"}]");

        JsonObject said = Json.createObjectBuilder(entry.fields())
                .add(
                        "offers",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("resource", "KNOW_HOW")
                                        .add("area", "HOUSING")))
                .build();
        entries.save(entry.id(), EntryChange.of(said), entry.version());
        run(
                "taxCode;name;Offre\n10000000074;Ente;Volontari|Competenze\n".getBytes(StandardCharsets.UTF_8),
                false,
                true);

        assertThat(entry("10000000074").fields().getJsonArray("offers"))
                .isEqualTo(Json.createArrayBuilder()
                        .add(Json.createObjectBuilder().add("resource", "VOLUNTEERS"))
                        .add(Json.createObjectBuilder()
                                .add("resource", "KNOW_HOW")
                                .add("area", "HOUSING"))
                        .build());
    }

    private static List<String> reasons(ImportLine line) {
        return line.reasons().stream().map(Gap::pointer).toList();
    }

    private static String words(ImportLine line) {
        return line.reasons().stream().map(gap -> gap.message().in(IT)).toList().toString();
    }

    private EntryDetails entry(String taxCode) {
        return entries.findByExternalId(Organization.TYPE, taxCode).orElseThrow();
    }

    private ImportDetails run(String table, boolean publish) {
        return run(table.getBytes(StandardCharsets.UTF_8), publish);
    }

    private ImportDetails run(byte[] table, boolean publish) {
        return run(table, publish, false);
    }

    private ImportDetails run(byte[] table, boolean publish, boolean overwrite) {
        JsonObjectBuilder options = Json.createObjectBuilder()
                .add("type", Organization.TYPE)
                .add("publish", publish)
                .add("overwrite", overwrite);
        ImportDetails details =
                imports.start("csv", "organizzazioni.csv", new ByteArrayInputStream(table), options.build());
        imports.drain();
        return imports.get(details.id());
    }
}
