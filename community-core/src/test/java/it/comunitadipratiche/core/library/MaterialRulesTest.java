package it.comunitadipratiche.core.library;

import static it.comunitadipratiche.core.library.TestMaterials.card;
import static it.comunitadipratiche.core.library.TestMaterials.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Gap;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MaterialRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final String ONE = "0HZ5Y3E9G0V1A";
    private static final String OTHER = "0HZ5Y3E9G0V1B";

    @Test
    void aDraftMayBeEmpty() {
        assertThat(saved("{}")).isEmpty();
    }

    @Test
    void nothingIsDatedTomorrow() {
        assertThat(saved("{'date': '2026-01-16'}"))
                .containsExactly("/fields/date Il giorno indicato (2026-01-16) deve ancora venire: correggi la data.");
        assertThat(saved("{'date': '2026-01-15'}")).isEmpty();
    }

    @Test
    void nothingWasCheckedTomorrow() {
        assertThat(saved("{'checkedAt': '2026-01-16'}"))
                .singleElement()
                .asString()
                .startsWith("/fields/checkedAt Il giorno indicato");
        assertThat(saved("{'checkedAt': '2026-01-15', 'inForceAt': '2027-01-01'}"))
                .isEmpty();
    }

    @Test
    void theNextReviewComesAfterTheLastCheck() {
        assertThat(saved("{'checkedAt': '2025-06-02', 'reviewBy': '2025-06-01'}"))
                .singleElement()
                .asString()
                .startsWith("/fields/reviewBy La data entro cui rivederlo (2025-06-01)");
        assertThat(saved("{'checkedAt': '2025-06-02', 'reviewBy': '2025-06-02'}"))
                .isEmpty();
        assertThat(saved("{'reviewBy': '2020-01-01'}")).isEmpty();
    }

    @Test
    void nothingReplacesWhatReplacesIt() {
        assertThat(saved("{'replaces': ['" + ONE + "'], 'isReplacedBy': ['" + OTHER + "', '" + ONE + "']}"))
                .singleElement()
                .asString()
                .startsWith("/fields/isReplacedBy/1 Questo materiale è sia tra quelli");
    }

    @Test
    void aTemplateIsOfAnActAndNotOfATemplate() {
        assertThat(saved("{'templateOf': 'TEMPLATE'}"))
                .singleElement()
                .asString()
                .startsWith("/fields/templateOf ");
        assertThat(saved("{'templateOf': 'AGREEMENT'}")).isEmpty();
    }

    @Test
    void aPublishedMaterialIsAFileOrHasASource() {
        assertThat(published("{'sourceUrl': null}"))
                .containsExactly("/fields/files Aggiungi un file, oppure l'indirizzo della fonte: altrimenti chi legge"
                        + " non sa dove trovarlo.");
        assertThat(published("{}")).isEmpty();
        assertThat(published("{'sourceUrl': null, 'files': ['" + ONE + "']}")).isEmpty();
    }

    @Test
    void filesArePassedOnOnlyUnderALicenceThatAllowsIt() {
        assertThat(published("{'licence': 'RESERVED', 'files': ['" + ONE + "']}"))
                .containsExactly("/fields/licence Con «Tutti i diritti riservati: solo il collegamento» i file non si"
                        + " possono dare ad altri: togli i file e lascia la fonte, oppure indica una licenza che lo"
                        + " permette.");
        assertThat(published("{'licence': 'RESERVED'}")).isEmpty();
        assertThat(published("{'licence': 'OFFICIAL_ACT', 'files': ['" + ONE + "']}"))
                .isEmpty();
    }

    @Test
    void whatIsNotCurrentSaysWhatChangedItOrWhyThatIsNotKnown() {
        for (String currency : List.of("AMENDED", "SUPERSEDED", "REPEALED")) {
            assertThat(published("{'currency': '" + currency + "'}"))
                    .singleElement()
                    .asString()
                    .startsWith("/fields/currencyNote Per un materiale «");
            assertThat(published("{'currency': '" + currency + "', 'isReplacedBy': ['" + ONE + "']}"))
                    .isEmpty();
            assertThat(published("{'currency': '" + currency + "', 'currencyNote': {'it': 'Non si trova più.'}}"))
                    .isEmpty();
        }
        assertThat(published("{'currency': 'CURRENT'}")).isEmpty();
    }

    @Test
    void whatIsReplacedIsNotCurrent() {
        assertThat(published("{'isReplacedBy': ['" + ONE + "']}"))
                .singleElement()
                .asString()
                .startsWith("/fields/currency È indicato un materiale");
        assertThat(published("{'currency': 'CURRENT', 'isReplacedBy': ['" + ONE + "']}"))
                .hasSize(1);
    }

    @Test
    void anEmbargoKeepsFilesBack() {
        assertThat(published("{'embargoUntil': '2026-06-01'}"))
                .singleElement()
                .asString()
                .startsWith("/fields/embargoUntil Non ci sono file");
        assertThat(published("{'embargoUntil': '2026-06-01', 'files': ['" + ONE + "']}"))
                .isEmpty();
    }

    @Test
    void aTemplateHasAFile() {
        assertThat(published("{'templateOf': 'AGREEMENT'}"))
                .containsExactly("/fields/files Un modello ha bisogno di un file da scaricare: aggiungilo.");
        assertThat(published("{'actType': 'TEMPLATE'}")).hasSize(1);
        assertThat(published("{'actType': 'TEMPLATE', 'templateOf': 'NOTICE', 'files': ['" + ONE + "']}"))
                .isEmpty();
    }

    private static List<String> saved(String fields) {
        return told(MaterialRules.saved(json(fields), TODAY));
    }

    private static List<String> published(String fields) {
        return told(MaterialRules.published(card(fields)));
    }

    private static List<String> told(List<Gap> gaps) {
        return gaps.stream()
                .map(gap -> gap.pointer() + " " + gap.message().in(Locale.ITALIAN))
                .toList();
    }
}
