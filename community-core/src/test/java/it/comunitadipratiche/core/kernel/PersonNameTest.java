package it.comunitadipratiche.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNameTest {
    @Test
    void turnsNamesAroundAndLeavesBodiesAsTheyAre() {
        assertThat(PersonName.of("De Luca, Anna Maria").spoken()).isEqualTo("Anna Maria De Luca");
        assertThat(PersonName.of("King, Martin Luther, Jr.").spoken()).isEqualTo("Martin Luther King, Jr.");
        assertThat(PersonName.of("Regione Toscana").spoken()).isEqualTo("Regione Toscana");
        assertThat(PersonName.of("Ministero del lavoro, della salute").spoken())
                .isEqualTo("Ministero del lavoro, della salute");
        assertThat(PersonName.of("{Comune di Prato, Ufficio Europa}").spoken())
                .isEqualTo("Comune di Prato, Ufficio Europa");
        assertThat(PersonName.of("Rossi,").isWhole()).isTrue();
        assertThat(PersonName.of(", Anna").isWhole()).isTrue();
    }

    @Test
    void isTheSameReadAgain() {
        for (PersonName name : new PersonName[] {
            new PersonName("De Luca", "Anna", ""),
            new PersonName("King", "Martin", "Jr."),
            PersonName.whole("Regione Toscana"),
            PersonName.whole("Comune di Prato, Ufficio Europa"),
            PersonName.whole("Ministero del lavoro, della salute")
        }) {
            assertThat(PersonName.of(name.written())).isEqualTo(name);
        }
    }
}
