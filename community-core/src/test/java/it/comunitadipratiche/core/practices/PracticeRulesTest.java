package it.comunitadipratiche.core.practices;

import static it.comunitadipratiche.core.practices.TestPractices.card;
import static it.comunitadipratiche.core.practices.TestPractices.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Gap;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PracticeRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    @Test
    void aDraftMayBeEmpty() {
        assertThat(saved("{}")).isEmpty();
        assertThat(saved("{'phases': [{}], 'partners': [{}], 'dataStates': [{'state': 'NOT_GIVEN'}]}"))
                .isEmpty();
    }

    @Test
    void aPracticeEndsAfterItBegins() {
        assertThat(saved("{'startDate': '2024-03-02', 'endDate': '2024-03-01'}"))
                .containsExactly("/fields/endDate La fine (2024-03-01) viene prima dell'inizio (2024-03-02):"
                        + " correggi una delle due date.");
        assertThat(saved("{'startDate': '2024-03-02', 'endDate': '2024-03-02'}"))
                .isEmpty();
        assertThat(saved("{'endDate': '2024-03-02'}")).isEmpty();
        assertThat(saved("{'startDate': '2024-03-02'}")).isEmpty();
    }

    @Test
    void eachPhaseEndsAfterItBegins() {
        assertThat(saved("{'phases': [{'type': 'NOTICE', 'start': '2024-03-02', 'end': '2024-03-03'},"
                        + " {'type': 'TABLES', 'start': '2024-05-02', 'end': '2024-05-01'}]}"))
                .singleElement()
                .asString()
                .startsWith("/fields/phases/1/end La fine (2024-05-01)");
    }

    @Test
    void eachPartnerLeavesAfterItCame() {
        assertThat(saved("{'partners': [{'name': 'Auser', 'since': '2024-03-02', 'until': '2024-03-03'},"
                        + " {'name': 'Acli', 'since': '2024-05-02', 'until': '2024-05-01'}]}"))
                .singleElement()
                .asString()
                .startsWith("/fields/partners/1/until La fine (2024-05-01)");
    }

    @Test
    void noMoreRequestsAreAdmittedThanReceived() {
        assertThat(saved("{'requestsReceived': 4, 'requestsAdmitted': 5}"))
                .containsExactly("/fields/requestsAdmitted Le domande ammesse (5) sono più di quelle ricevute (4):"
                        + " correggi uno dei due numeri.");
        assertThat(saved("{'requestsReceived': 4, 'requestsAdmitted': 4}")).isEmpty();
        assertThat(saved("{'requestsAdmitted': 5}")).isEmpty();
    }

    @Test
    void noAmountIsNegative() {
        assertThat(saved("{'totalCost': {'amount': '-1', 'currency': 'EUR'}, 'resources': ["
                        + "{'contribution': 'MONEY', 'amount': {'amount': '0', 'currency': 'EUR'}},"
                        + "{'contribution': 'STAFF', 'amount': {'amount': '-0.01', 'currency': 'EUR'}}]}"))
                .hasSize(2)
                .anyMatch(gap -> gap.startsWith("/fields/totalCost Un importo non può essere negativo (-1)"))
                .anyMatch(gap -> gap.startsWith("/fields/resources/1/amount "));
    }

    @Test
    void aDataStateNamesAFieldThereIs() {
        assertThat(saved("{'dataStates': [{'field': 'evaluation', 'state': 'NOT_GIVEN'},"
                        + " {'field': 'costo', 'state': 'NOT_AVAILABLE'}]}"))
                .singleElement()
                .asString()
                .startsWith("/fields/dataStates/1/field Una pratica non ha un campo «costo»");
        assertThat(saved("{'dataStates': [{'field': 'dataStates', 'state': 'NOT_GIVEN'}]}"))
                .hasSize(1);
    }

    @Test
    void aDataStateIsForAFieldWithoutValue() {
        assertThat(saved("{'sessionsCount': 0, 'dataStates': [{'field': 'sessionsCount', 'state': 'NOT_GIVEN'}]}"))
                .containsExactly("/fields/dataStates/0/field Il campo «Incontri ai tavoli» ha già un valore:"
                        + " togli il motivo per cui mancherebbe, oppure svuota il campo.");
    }

    @Test
    void aFieldHasOneDataState() {
        assertThat(saved("{'dataStates': [{'field': 'evaluation', 'state': 'NOT_GIVEN'},"
                        + " {'field': 'evaluation', 'state': 'NOT_AVAILABLE'}]}"))
                .containsExactly(
                        "/fields/dataStates/1/field Per il campo «Valutazione» c'è già un motivo: lasciane uno solo.");
    }

    @Test
    void aPublishedPracticeTellsTheConditionsForSuccessOrThatItIsTooEarly() {
        assertThat(published("{}"))
                .containsExactly("/fields/conditionsForSuccess Racconta che cosa serve perché funzioni anche altrove,"
                        + " oppure segna «È presto per dirlo».");
        assertThat(published("{'tooEarly': false}")).hasSize(1);
        assertThat(published("{'tooEarly': true}")).isEmpty();
        assertThat(published("{'conditionsForSuccess': {'it': '<p>Fiducia.</p>'}}"))
                .isEmpty();
    }

    @Test
    void theAuthorityOfAPublishedPracticeHasANameOrIsAnOrganization() {
        String gap = "/fields/proceedingAuthority/name Scegli un'organizzazione della rete, oppure scrivi il nome.";
        assertThat(published("{'tooEarly': true, 'proceedingAuthority': {}}")).containsExactly(gap);
        assertThat(published("{'tooEarly': true, 'proceedingAuthority': {'organization': '0HZ5Y3E9G0V1A'}}"))
                .isEmpty();
    }

    @Test
    void aPartnerOfAPublishedPracticeHasANameOrIsAnOrganization() {
        assertThat(published("{'tooEarly': true, 'partners': [{'name': 'Auser'}, {'role': {'it': 'capofila'}},"
                        + " {'organization': '0HZ5Y3E9G0V1A'}]}"))
                .containsExactly("/fields/partners/1/name Scegli un'organizzazione della rete, oppure scrivi il nome.");
    }

    @Test
    void whatGoesOnHasNotEnded() {
        assertThat(published("{'tooEarly': true, 'ongoing': true, 'endDate': '2026-01-14'}"))
                .containsExactly("/fields/endDate La fine (2026-01-14) è già passata: se la pratica continua correggi"
                        + " la data, se è finita togli il segno da «È in corso».");
        assertThat(published("{'tooEarly': true, 'ongoing': true, 'endDate': '2026-01-15'}"))
                .isEmpty();
        assertThat(published("{'tooEarly': true, 'ongoing': false, 'endDate': '2026-01-14'}"))
                .isEmpty();
        assertThat(published("{'tooEarly': true, 'endDate': '2026-01-14'}")).isEmpty();
        assertThat(published("{'tooEarly': true, 'ongoing': true}")).isEmpty();
    }

    @Test
    void thePhasesOfAPublishedPracticeFitItsInstrument() {
        assertThat(published("{'tooEarly': true, 'instrument': 'CO_PROGRAMMING', 'phases': [{'type': 'AGREEMENT'}]}"))
                .singleElement()
                .asString()
                .startsWith("/fields/phases/0/type Una co-programmazione si chiude con una relazione");
    }

    private static List<String> saved(String fields) {
        return told(PracticeRules.saved(json(fields)));
    }

    private static List<String> published(String fields) {
        JsonObject card = card(fields);
        return told(PracticeRules.published(card, TODAY));
    }

    private static List<String> told(List<Gap> gaps) {
        return gaps.stream()
                .map(gap -> gap.pointer() + " " + gap.message().in(Locale.ITALIAN))
                .toList();
    }
}
