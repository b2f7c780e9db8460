package it.comunitadipratiche.core.territories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.RealData;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class TerritoriesEmbeddedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final String FILE = """
            istat,nome,prov_istat,sigla,provincia,reg_istat,regione,catastale,validFrom,validUntil,successor
            901001,Vallechiara,901,VX,Vallechiara,08,Emilia-Romagna,Z001,,2013-12-31,901003
            901002,Vallescura,901,VX,Vallechiara,08,Emilia-Romagna,Z002,,2013-12-31,901003
            901003,Vallechiara e Scura,901,VX,Vallechiara,08,Emilia-Romagna,Z003,2014-01-01,,
            901004,Borgo dell'Òrto,901,VX,Vallechiara,08,Emilia-Romagna,Z004,,,
            """;

    private final Territories territories;
    private final TerritoryFiles files;

    TerritoriesEmbeddedTest(Territories territories, TerritoryFiles files) {
        this.territories = territories;
        this.files = files;
    }

    @Test
    void importsTerritoriesAndFindsThemByCodeAndDay() {
        read(FILE);

        assertThat(territories.find("901004")).map(TerritoryDetails::label).contains("Borgo dell'Òrto (VX)");
        assertThat(territories.find("901001")).map(TerritoryDetails::name).contains("Vallechiara");
        assertThat(territories.find("901001", TODAY))
                .map(TerritoryDetails::code)
                .contains("901003");
        assertThat(territories.find("901001", LocalDate.of(2010, 1, 1)))
                .map(TerritoryDetails::code)
                .contains("901001");
        assertThat(territories.find("999999")).isEmpty();
        assertThat(territories.above("901004"))
                .extracting(TerritoryDetails::code)
                .containsExactly("901", "08");
        assertThat(territories.within("901")).contains("901", "901001", "901003", "901004");
        assertThat(territories.children("901", TODAY))
                .extracting(TerritoryDetails::code)
                .containsExactly("901004", "901003");
        assertThat(territories.search("borgo dell orto", Optional.empty(), TODAY, 5))
                .extracting(TerritoryDetails::code)
                .containsExactly("901004");
    }

    @Test
    void saysWhatBecameOfATerritoryThatWasNotThereThen() {
        read(FILE);

        assertThat(territories.gap("/at", "901001"))
                .map(gap -> gap.message().in(Locale.ENGLISH))
                .hasValueSatisfying(text -> assertThat(text).contains("Vallechiara (VX)", "Vallechiara e Scura (VX)"));
        assertThat(territories.gap("/at", "901003", LocalDate.of(2010, 1, 1), LocalDate.of(2013, 6, 1)))
                .map(Gap::pointer)
                .contains("/at");
        assertThat(territories.gap("/at", "901001", LocalDate.of(2013, 6, 1), TODAY))
                .isEmpty();
        assertThat(territories.gap("/at", "901004")).isEmpty();
        assertThat(territories.gap("/at", "999999")).isEmpty();
    }

    @Test
    void changesNothingTheSecondTime() {
        read(FILE);

        TerritoryImportReport report = read(FILE);

        assertThat(report.created().total()).isZero();
        assertThat(report.updated().total()).isZero();
        assertThat(report.unchanged()).isEqualTo(new TerritoryCounts(1, 1, 4));
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void seesChangesAtOnce() {
        read(FILE.replace("901004", "901005"));
        assertThat(territories.find("901005")).map(TerritoryDetails::name).contains("Borgo dell'Òrto");

        read(FILE.replace("901004", "901005").replace("Borgo dell'Òrto", "Borgo Nuovo"));

        assertThat(territories.find("901005")).map(TerritoryDetails::name).contains("Borgo Nuovo");
    }

    @Test
    void aFileThatCannotBeReadLeavesNothing() {
        assertThatThrownBy(() -> read("istat,nome\n902001,Nessuno\n")).isInstanceOf(InvalidInputException.class);
        assertThat(territories.find("902001")).isEmpty();
    }

    @Test
    void onlyEditorsImport(Callers callers) {
        assertThatThrownBy(() -> callers.run(Caller.visitor(Locale.ITALIAN), () -> read(FILE)))
                .isInstanceOf(UnauthenticatedException.class);
    }

    @Test
    void importsAllRealMunicipalitiesAndThenNothingMore() throws IOException {
        Path file = RealData.require("territories/comuni-2024.csv");

        TerritoryImportReport first = read(file);
        assertThat(first.leftOut()).isZero();
        assertThat(first.lines()).isEqualTo(7899);
        assertThat(first.created().municipalities() + first.unchanged().municipalities())
                .isEqualTo(7899);
        assertThat(first.created().provinces() + first.unchanged().provinces()).isEqualTo(107);
        TerritoryImportReport second = read(file);
        assertThat(second.created().total()).isZero();
        assertThat(second.updated().total()).isZero();
        assertThat(second.unchanged()).isEqualTo(new TerritoryCounts(20, 107, 7899));

        assertThat(labels("forli")).first().isEqualTo("Forlì (FC)");
        assertThat(labels("l aquila")).containsExactly("L'Aquila (AQ)");
        assertThat(labels("reggio nell'emilia")).containsExactly("Reggio nell'Emilia (RE)");
        assertThat(labels("citta di castello")).containsExactly("Città di Castello (PG)");
        assertThat(labels("bozen")).first().isEqualTo("Bolzano/Bozen (BZ)");
        assertThat(labels("castro")).startsWith("Castro (BG)", "Castro (LE)");
        assertThat(labels("samone")).containsExactly("Samone (TN)", "Samone (TO)");
        assertThat(territories.regions(TODAY)).hasSize(20);
    }

    private List<String> labels(String text) {
        return territories.search(text, Optional.of(TerritoryLevel.MUNICIPALITY), TODAY, 20).stream()
                .map(TerritoryDetails::label)
                .toList();
    }

    private TerritoryImportReport read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return files.read(in);
        }
    }

    private TerritoryImportReport read(String csv) {
        return files.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
