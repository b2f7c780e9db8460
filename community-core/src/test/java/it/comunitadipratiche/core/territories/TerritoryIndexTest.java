package it.comunitadipratiche.core.territories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TerritoryIndexTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    @Test
    void findsNamesWhateverTheirAccentsAndApostrophes() {
        TerritoryIndex index = anIndex(
                aMunicipality("040012", "Forlì", "FC"),
                aMunicipality("066049", "L'Aquila", "AQ"),
                aMunicipality("035033", "Reggio nell'Emilia", "RE"),
                aMunicipality("054013", "Città di Castello", "PG"));

        assertThat(names(index, "forli")).containsExactly("Forlì (FC)");
        assertThat(names(index, "l aquila")).containsExactly("L'Aquila (AQ)");
        assertThat(names(index, "laquila")).containsExactly("L'Aquila (AQ)");
        assertThat(names(index, "aquila")).containsExactly("L'Aquila (AQ)");
        assertThat(names(index, "reggio nell'emilia")).containsExactly("Reggio nell'Emilia (RE)");
        assertThat(names(index, "citta di castello")).containsExactly("Città di Castello (PG)");
        assertThat(names(index, "castello di")).isEmpty();
    }

    @Test
    void keepsHomonymsApart() {
        TerritoryIndex index =
                anIndex(aMunicipality("016065", "Castro", "BG"), aMunicipality("075096", "Castro", "LE"));

        assertThat(names(index, "castro")).containsExactly("Castro (BG)", "Castro (LE)");
    }

    @Test
    void putsTheExactNameFirstAndThenWhatBeginsWithIt() {
        TerritoryIndex index = anIndex(
                aMunicipality("037001", "Casalecchio di Reno Reno", "BO"),
                aMunicipality("021002", "Renon", "BZ"),
                aMunicipality("021003", "Reno", "BZ"));

        assertThat(names(index, "reno")).containsExactly("Reno (BZ)", "Renon (BZ)", "Casalecchio di Reno Reno (BO)");
    }

    @Test
    void searchesOneLevelAndOneDayOnlyUpToALimit() {
        TerritoryIndex index = anIndex(
                aProvince("048", "Firenze", "FI", "09"),
                aMunicipality("048017", "Firenze", "FI"),
                aPeriod("048099", "Firenzola", null, LocalDate.of(2013, 12, 31), null));

        assertThat(index.search("fire", Optional.of(TerritoryLevel.MUNICIPALITY), TODAY, 10))
                .extracting(TerritoryDetails::code)
                .containsExactly("048017");
        assertThat(index.search("fire", Optional.empty(), LocalDate.of(2010, 1, 1), 2))
                .hasSize(2);
        assertThat(index.search("fire", Optional.empty(), LocalDate.of(2010, 1, 1), 10))
                .hasSize(3);
    }

    @Test
    void aMergedMunicipalityIsItselfBeforeAndItsSuccessorAfterTheMerger() {
        LocalDate lastDay = LocalDate.of(2013, 12, 31);
        TerritoryIndex index = anIndex(
                aPeriod("048003", "Figline", null, lastDay, "048052"),
                aPeriod("048019", "Incisa", null, lastDay, "048052"),
                aPeriod("048052", "Figline e Incisa", lastDay.plusDays(1), null, null));

        assertThat(index.find("048003", lastDay)).map(TerritoryDetails::name).hasValue("Figline");
        assertThat(index.find("048003", lastDay.plusDays(1)))
                .map(TerritoryDetails::name)
                .hasValue("Figline e Incisa");
    }

    @Test
    void whatCameFromSeveralHasNoAnswerForTheTimeBefore() {
        LocalDate lastDay = LocalDate.of(2013, 12, 31);
        TerritoryIndex index = anIndex(
                aPeriod("048003", "Figline", null, lastDay, "048052"),
                aPeriod("048019", "Incisa", null, lastDay, "048052"),
                aPeriod("048052", "Figline e Incisa", lastDay.plusDays(1), null, null));

        assertThat(index.find("048052", lastDay)).isEmpty();
    }

    @Test
    void whatMovedToAnotherProvinceResolvesBothWays() {
        LocalDate lastDay = LocalDate.of(2009, 7, 31);
        TerritoryIndex index = anIndex(
                aPeriod("041004", "Casteldelci (PU)", null, lastDay, "099021"),
                aPeriod("099021", "Casteldelci (RN)", lastDay.plusDays(1), null, null));

        assertThat(index.find("099021", lastDay)).map(TerritoryDetails::code).hasValue("041004");
        assertThat(index.find("041004", TODAY)).map(TerritoryDetails::code).hasValue("099021");
    }

    @Test
    void successorsThatGoInACircleEnd() {
        LocalDate lastDay = LocalDate.of(2009, 7, 31);
        TerritoryIndex index = anIndex(
                aPeriod("041004", "Uno", null, lastDay, "099021"), aPeriod("099021", "Due", null, lastDay, "041004"));

        assertThat(index.find("041004", TODAY)).isEmpty();
    }

    @Test
    void aSuccessorNobodyKnowsEndsTheWay() {
        LocalDate lastDay = LocalDate.of(2009, 7, 31);
        TerritoryIndex index = anIndex(aPeriod("041004", "Uno", null, lastDay, "099021"));

        assertThat(index.within("041004", lastDay)).containsExactly("041004", "099021");
    }

    @Test
    void knowsWhatLiesWithin() {
        TerritoryIndex index = anIndex(
                aRegion("09", "Toscana"),
                aProvince("048", "Firenze", "FI", "09"),
                aMunicipality("048017", "Firenze", "FI"),
                aRegion("08", "Emilia-Romagna"));

        assertThat(index.within("09")).containsExactly("09", "048", "048017");
        assertThat(index.within("08")).containsExactly("08");
        assertThat(index.within("99")).isEmpty();
        assertThat(index.regions(TODAY))
                .extracting(TerritoryDetails::name)
                .containsExactly("Emilia-Romagna", "Toscana");
    }

    @Test
    void whatBecamePartOfATerritoryLiesWithinIt() {
        LocalDate lastDay = LocalDate.of(2013, 12, 31);
        TerritoryIndex index = anIndex(
                aPeriod("048003", "Figline", null, lastDay, "048052"),
                aPeriod("048019", "Incisa", null, lastDay, "048052"),
                aPeriod("048052", "Figline e Incisa", lastDay.plusDays(1), null, null));

        assertThat(index.within("048052")).containsExactlyInAnyOrder("048052", "048003", "048019");
        assertThat(index.within("048003")).containsExactly("048003");
        assertThat(index.former("figline", TODAY, 10))
                .extracting(TerritoryDetails::code)
                .containsExactly("048003");
    }

    @Test
    void onADayWhatLiesWithinIsWhatLayThereThenByAllItsCodes() {
        LocalDate lastDay = LocalDate.of(2009, 7, 31);
        TerritoryIndex index = anIndex(
                aRegion("08", "Emilia-Romagna"),
                aRegion("11", "Marche"),
                aProvince("041", "Pesaro", "PU", "11"),
                aProvince("099", "Rimini", "RN", "08"),
                aMunicipality("099014", "Rimini", "RN"),
                aPeriod("041004", "Casteldelci (PU)", null, lastDay, "099021"),
                aPeriod("099021", "Casteldelci (RN)", lastDay.plusDays(1), null, null));

        assertThat(index.within("11", lastDay)).containsExactlyInAnyOrder("11", "041", "041004", "099021");
        assertThat(index.within("11", TODAY)).containsExactlyInAnyOrder("11", "041");
        assertThat(index.within("099", lastDay)).containsExactlyInAnyOrder("099", "099014");
        assertThat(index.within("099", TODAY)).containsExactlyInAnyOrder("099", "099014", "099021", "041004");
        assertThat(index.above("041004", lastDay))
                .extracting(TerritoryDetails::code)
                .containsExactly("041", "11");
    }

    @Test
    void whatMergedIsWithinADayOnlyIfAllOfItWas() {
        LocalDate lastDay = LocalDate.of(2013, 12, 31);
        TerritoryIndex index = anIndex(
                aProvince("048", "Firenze", "FI", "09"),
                aPeriod("048003", "Figline", null, lastDay, "048052"),
                aPeriod("048019", "Incisa", null, lastDay, "048052"),
                aPeriod("048052", "Figline e Incisa", lastDay.plusDays(1), null, null));

        assertThat(index.within("048", lastDay)).contains("048052");
        assertThat(index.within("048003", lastDay)).containsExactly("048003");
    }

    private static List<String> names(TerritoryIndex index, String text) {
        return index.search(text, Optional.empty(), TODAY, 10).stream()
                .map(TerritoryDetails::label)
                .toList();
    }

    private static TerritoryIndex anIndex(TerritoryDetails... territories) {
        return new TerritoryIndex("1", List.of(territories));
    }

    private static TerritoryDetails aRegion(String code, String name) {
        return territory(code, TerritoryLevel.REGION, name, null, null, null, null, null);
    }

    private static TerritoryDetails aProvince(String code, String name, String sigla, String region) {
        return territory(code, TerritoryLevel.PROVINCE, name, region, sigla, null, null, null);
    }

    private static TerritoryDetails aMunicipality(String code, String name, String sigla) {
        return territory(code, TerritoryLevel.MUNICIPALITY, name, code.substring(0, 3), sigla, null, null, null);
    }

    private static TerritoryDetails aPeriod(
            String code, String name, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable String successor) {
        return territory(code, TerritoryLevel.MUNICIPALITY, name, code.substring(0, 3), null, from, until, successor);
    }

    private static TerritoryDetails territory(
            String code,
            TerritoryLevel level,
            String name,
            @Nullable String parent,
            @Nullable String sigla,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String successor) {
        return new TerritoryDetails(
                code,
                level,
                name,
                Optional.empty(),
                Optional.ofNullable(parent),
                Optional.ofNullable(sigla),
                Optional.empty(),
                Optional.ofNullable(from),
                Optional.ofNullable(until),
                Optional.ofNullable(successor));
    }
}
