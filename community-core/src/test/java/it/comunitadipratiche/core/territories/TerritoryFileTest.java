package it.comunitadipratiche.core.territories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.kernel.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerritoryFileTest {
    private static final String HEAD = "istat,nome,prov_istat,sigla,provincia,reg_istat,regione,catastale\n";
    private static final String DATED = HEAD.strip() + ",validFrom,validUntil,successor\n";
    private static final String BOLZANO =
            "021008,Bolzano/Bozen,021,BZ,Bolzano/Bozen,04,Trentino-Alto Adige/Südtirol,A952\n";

    private final List<Territory> here = new ArrayList<>();

    @Test
    void makesAMunicipalityWithItsProvinceAndRegion() {
        TerritoryImportReport report = merge(HEAD + BOLZANO);

        assertThat(report.created()).isEqualTo(new TerritoryCounts(1, 1, 1));
        assertThat(report.problems()).isEmpty();
        assertThat(details("021008"))
                .isEqualTo(new TerritoryDetails(
                        "021008",
                        TerritoryLevel.MUNICIPALITY,
                        "Bolzano",
                        Optional.of("Bozen"),
                        Optional.of("021"),
                        Optional.of("BZ"),
                        Optional.of("A952"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(details("021").parent()).contains("04");
        assertThat(details("021").sigla()).contains("BZ");
        assertThat(details("04").otherName()).contains("Südtirol");
    }

    @Test
    void changesNothingTheSecondTime() {
        merge(HEAD + BOLZANO);

        TerritoryImportReport report = merge(HEAD + BOLZANO);

        assertThat(report.created().total()).isZero();
        assertThat(report.updated().total()).isZero();
        assertThat(report.unchanged()).isEqualTo(new TerritoryCounts(1, 1, 1));
    }

    @Test
    void readsSemicolonsAnyOrderOfColumnsAndAByteOrderMark() {
        TerritoryImportReport report = merge("""
                \uFEFFnome;istat;reg_istat;regione;prov_istat;provincia;sigla
                Firenze;048017;09;Toscana;048;Firenze;FI
                """);

        assertThat(report.created().municipalities()).isEqualTo(1);
    }

    @Test
    void leavesOutLinesWithProblemsAndTellsThem() {
        TerritoryImportReport report = merge(HEAD
                + "1001,Senza zeri,001,TO,Torino,01,Piemonte,A074\n"
                + BOLZANO
                + "021008,Bolzano/Bozen,021,BZ,Bolzano/Bozen,04,Trentino-Alto Adige/Südtirol,A952\n"
                + "021009,,021,BZ,Bolzano/Bozen,04,Trentino-Alto Adige/Südtirol,A953\n"
                + "099001,Orfano,099,,,08,Emilia-Romagna,A000\n"
                + "021010,Catasto,021,BZ,Bolzano/Bozen,04,Trentino-Alto Adige/Südtirol,9999\n"
                + "021011,Regione,021,BZ,Bolzano/Bozen,4,Trentino-Alto Adige/Südtirol,A954\n");

        assertThat(report.lines()).isEqualTo(7);
        assertThat(report.leftOut()).isEqualTo(5);
        assertThat(report.created().municipalities()).isEqualTo(2);
        assertThat(report.problems().stream()
                        .map(problem -> problem.line() + " " + problem.message().code()))
                .containsExactlyInAnyOrder(
                        "2 territories.code",
                        "4 territories.double",
                        "5 territories.name",
                        "6 territories.parent",
                        "7 territories.cadastral",
                        "8 territories.code");
    }

    @Test
    void tellsWhenTheSameProvinceIsCalledDifferently() {
        TerritoryImportReport report =
                merge(HEAD + BOLZANO + "021009,Braies,021,BZ,Bozen,04,Trentino-Alto Adige/Südtirol,B116\n");

        assertThat(report.created()).isEqualTo(new TerritoryCounts(1, 1, 2));
        assertThat(report.leftOut()).isZero();
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.imported()).isTrue();
        });
        assertThat(details("021").name()).isEqualTo("Bolzano");
    }

    @Test
    void keepsTheSuccessorsOfMergedMunicipalities() {
        TerritoryImportReport report = merge(DATED
                + "048003,Figline,048,FI,Firenze,09,Toscana,D583,,2013-12-31,048052\n"
                + "048052,Figline e Incisa,048,FI,Firenze,09,Toscana,M321,2014-01-01,,\n");

        assertThat(report.problems()).isEmpty();
        assertThat(report.created()).isEqualTo(new TerritoryCounts(1, 1, 2));
        assertThat(details("048003").successor()).contains("048052");
        assertThat(details("048003").validUntil()).contains(LocalDate.of(2013, 12, 31));
        assertThat(details("048052").validFrom()).contains(LocalDate.of(2014, 1, 1));
    }

    @Test
    void aFileWithoutDatesLeavesThoseThatAreKnown() {
        merge(DATED
                + "048003,Figline,048,FI,Firenze,09,Toscana,D583,,2013-12-31,048052\n"
                + "048052,Figline e Incisa,048,FI,Firenze,09,Toscana,M321,2014-01-01,,\n");

        TerritoryImportReport report = merge(HEAD + "048052,Figline e Incisa,048,FI,Firenze,09,Toscana,M321\n");

        assertThat(report.created().total()).isZero();
        assertThat(report.updated().total()).isZero();
        assertThat(details("048052").validFrom()).contains(LocalDate.of(2014, 1, 1));
    }

    @Test
    void aFileWithDatesGivesThemToWhatHadNone() {
        merge(HEAD + "048052,Figline e Incisa,048,FI,Firenze,09,Toscana,M321\n");

        TerritoryImportReport report =
                merge(DATED + "048052,Figline e Incisa,048,FI,Firenze,09,Toscana,M321,2014-01-01,,\n");

        assertThat(report.created().total()).isZero();
        assertThat(report.updated().municipalities()).isEqualTo(1);
        assertThat(details("048052").validFrom()).contains(LocalDate.of(2014, 1, 1));
    }

    @Test
    void refusesDatesThatMakeNoSense() {
        TerritoryImportReport report = merge(DATED
                + "048001,Uno,048,FI,Firenze,09,Toscana,,31/12/2013,,\n"
                + "048002,Due,048,FI,Firenze,09,Toscana,,2014-01-01,2013-01-01,\n"
                + "048003,Tre,048,FI,Firenze,09,Toscana,,,,048004\n"
                + "048004,Quattro,048,FI,Firenze,09,Toscana,,,2013-01-01,048999\n"
                + "048005,Cinque,048,FI,Firenze,09,Toscana,,,2013-01-01,\n"
                + "048005,Cinque,048,FI,Firenze,09,Toscana,,2012-01-01,,\n");

        assertThat(report.problems().stream()
                        .map(problem -> problem.line() + " " + problem.message().code()))
                .containsExactlyInAnyOrder(
                        "2 territories.date",
                        "3 territories.dates",
                        "4 territories.successor.date",
                        "5 territories.successor",
                        "6 territories.overlap");
    }

    @Test
    void tellsWhatTheFileNoLongerHas() {
        merge(HEAD + BOLZANO);

        TerritoryImportReport report = merge(HEAD + "048017,Firenze,048,FI,Firenze,09,Toscana,D612\n");

        assertThat(report.absent()).containsExactly("021008");
        assertThat(details("021008").validUntil()).isEmpty();
    }

    @Test
    void takesProvincesAndRegionsWithLinesOfTheirOwn() {
        TerritoryImportReport report = merge(
                DATED + "20,Sardegna,,,,,,,,,\n" + "107,Carbonia-Iglesias,,CI,,20,Sardegna,,2005-05-08,2016-02-03,\n");

        assertThat(report.problems()).isEmpty();
        assertThat(report.created()).isEqualTo(new TerritoryCounts(1, 1, 0));
        assertThat(details("107").sigla()).contains("CI");
    }

    @Test
    void refusesAFileWithoutItsColumns() {
        assertRefused("istat,nome\n001001,Agliè\n", "territories.columns", "prov_istat");
        assertRefused("", "territories.columns", "istat");
    }

    @Test
    void refusesAFileThatIsNotUtf8AndTellsTheLine() {
        TerritoryFile file = new TerritoryFile(1_000_000, 1000);
        byte[] bytes =
                (HEAD + "001001,Agliè,001,TO,Torino,01,Piemonte,A074\n").getBytes(Charset.forName("windows-1252"));

        assertThatThrownBy(() -> file.read(new ByteArrayInputStream(bytes)))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
                    assertThat(refusal.text().code()).isEqualTo("territories.file.encoding.line");
                    assertThat(refusal.text().in(Locale.ENGLISH)).contains("Line 2");
                });
    }

    @Test
    void refusesMoreThanItMayBear() {
        assertThatThrownBy(() -> new TerritoryFile(1_000_000, 1).read(stream(HEAD + BOLZANO + BOLZANO)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("1 lines");
        assertThatThrownBy(() -> new TerritoryFile(100, 1000).read(stream(HEAD + BOLZANO)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("100 bytes");
    }

    private static void assertRefused(String csv, String code, String words) {
        assertThatThrownBy(() -> new TerritoryFile(1_000_000, 1000).read(stream(csv)))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
                    assertThat(refusal.text().code()).isEqualTo(code);
                    assertThat(refusal.text().in(Locale.ENGLISH)).contains(words);
                });
    }

    private TerritoryImportReport merge(String csv) {
        TerritoryFile file = new TerritoryFile(1_000_000, 1000);
        file.read(stream(csv));
        TerritoryMerge merge = new TerritoryMerge(file, here, Instant.EPOCH);
        TerritoryImportReport report = merge.merge();
        here.addAll(merge.made());
        return report;
    }

    private TerritoryDetails details(String code) {
        return here.stream()
                .map(Territory::details)
                .filter(territory -> territory.code().equals(code))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
