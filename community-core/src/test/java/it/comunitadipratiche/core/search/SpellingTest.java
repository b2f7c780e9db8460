package it.comunitadipratiche.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Audience;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EachIndex
@SuppressWarnings("NullAway.Init")
class SpellingTest {
    private TestIndex index;

    @BeforeEach
    void open(IndexFiles files) {
        index = new TestIndex(files, Material.TYPE);
        index.add("{'title':'La coprogettazione dei servizi','summary':'Come si fa una convenzione.'}");
        index.add("{'title':'Un tavolo di quartiere','summary':'Dell’attività di ogni giorno.'}");
        index.add("{'title':'Determina 1234','summary':'Un atto.'}");
        index.add("{'title':'Segretissimo'}", Audience.STAFF, Locale.ITALIAN);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "coprogetazione, coprogettazione",
        "coprogettazoine, coprogettazione",
        "coprogetazione servizi, coprogettazione servizi",
        "convensione, convenzione",
        "tavlo, tavolo",
        "taovlo, tavolo",
        "l'ativita, l'attività",
        "quarttiere, quartiere",
    })
    void findsWhatWasMeant(String typed, String meant) {
        assertThat(other(typed)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "doprogettazione", // the first letter stays
        "coprogettazione", // it is found
        "coprogettazioni", // so are its forms
        "1235", // a number is no word
        "determina1235",
        "tav", // too short
        "\"tavlo\"", // in quotation marks it is meant so
        "segretisimo", // not for everybody
        "zzzzzz",
    })
    void leavesOtherWordsAsTheyAre(String typed) {
        assertThat(other(typed)).isEmpty();
    }

    @Test
    void staffFindTheirOwn() {
        assertThat(new Spelling(index.files, index.query().text("segretisimo"), Audience.STAFF).other())
                .contains("segretissimo");
    }

    private Optional<String> other(String typed) {
        return new Spelling(index.files, index.query().text(typed), Audience.PUBLIC).other();
    }
}
