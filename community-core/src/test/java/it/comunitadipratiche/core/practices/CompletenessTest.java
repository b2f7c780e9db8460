package it.comunitadipratiche.core.practices;

import static it.comunitadipratiche.core.practices.TestPractices.card;
import static it.comunitadipratiche.core.practices.TestPractices.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.LocalizedText;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CompletenessTest {
    private final Completeness completeness = new Completeness();

    @Test
    void weighsFieldsThereAreOnceAndTheyMakeAHundred() {
        assertThat(Weight.ALL).extracting(Weight::field).doesNotHaveDuplicates().allMatch(PracticeFields::exists);
        assertThat(Weight.ALL)
                .flatExtracting(weight -> weight.unless().stream().toList())
                .allMatch(flag -> PracticeFields.exists(flag.toString()));
        assertThat(Weight.ALL.stream().mapToInt(Weight::points).sum()).isEqualTo(100);
        assertThat(Weight.ALL).allMatch(weight -> weight.points() > 0);
    }

    @Test
    void beginsAtNothingWithWhatAddsTheMost() {
        assertThat(completeness.of(json("{}"))).isEqualTo(told(0, "phases", "Fasi", "Phases", 8));
    }

    @Test
    void countsWhatIsTold() {
        assertThat(completeness.of(card("{}"))).isEqualTo(told(36, "results", "Risultati", "Results", 6));
        assertThat(completeness.of(card("{'results': {'it': '<p>Molti.</p>'}}")))
                .isEqualTo(told(42, "partners", "Partner", "Partners", 5));
    }

    @Test
    void countsZeroAndNoAsTold() {
        assertThat(score("{'requestsReceived': 0}")).isEqualTo(1);
        assertThat(score("{'publicShare': 0}")).isEqualTo(1);
    }

    @Test
    void doesNotCountWhatIsEmpty() {
        assertThat(score("{'title': {'it': ' '}, 'summary': {}, 'phases': [], 'results': null,"
                        + " 'proceedingAuthority': {'name': ''}}"))
                .isZero();
    }

    @Test
    void countsAReasonForAnEmptyFieldAsTold() {
        assertThat(score("{'dataStates': [{'field': 'evaluation', 'state': 'NOT_AVAILABLE'}]}"))
                .isEqualTo(3);
        assertThat(score("{'dataStates': [{'field': 'evaluation'}]}")).isZero();
        assertThat(completeness
                        .of(card("{'dataStates': [{'field': 'results', 'state': 'NOT_GIVEN'}]}"))
                        .next())
                .map(Completeness.Suggestion::field)
                .contains("partners");
    }

    @Test
    void asksForNoOutcomeWhileItIsTooEarlyAndForNoEndOfWhatGoesOn() {
        assertThat(score("{'tooEarly': true}")).isEqualTo(6 + 3 + 3 + 5);
        assertThat(score("{'tooEarly': false}")).isZero();
        assertThat(score("{'tooEarly': true, 'results': {'it': 'Primi segni.'}}"))
                .isEqualTo(6 + 3 + 3 + 5);
        assertThat(score("{'ongoing': true}")).isEqualTo(2);
    }

    @Test
    void hasNothingToSuggestWhenAllIsTold() {
        String states = Weight.ALL.stream()
                .map(weight -> "{'field': '" + weight.field() + "', 'state': 'NOT_GIVEN'}")
                .collect(Collectors.joining(", ", "{'dataStates': [", "]}"));

        Completeness.Told told = completeness.of(json(states));

        assertThat(told.score()).isEqualTo(100);
        assertThat(told.next()).isEmpty();
    }

    private int score(String fields) {
        return completeness.of(json(fields)).score();
    }

    private static Completeness.Told told(int score, String field, String italian, String english, int points) {
        return new Completeness.Told(
                score, Optional.of(new Completeness.Suggestion(field, LocalizedText.of(italian, english), points)));
    }
}
