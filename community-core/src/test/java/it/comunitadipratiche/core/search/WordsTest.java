package it.comunitadipratiche.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EachIndex
class WordsTest {
    private final IndexFiles index;

    /** @param index the same for all, which is empty */
    WordsTest(IndexFiles index) {
        this.index = index;
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "dell'attività, attivita",
                "dell’attività, attività",
                "DELL'ATTIVITÀ, attivita",
                "dell' attività, attivita",
                "attivita', attività",
                "perche, Perché",
                "perche', PERCHÉ",
                "città, citta",
                "città, citta'",
                "l'ente, enti",
                "gl'interventi, intervento",
                "un'associazione, associazioni",
                "quest'anno, anni",
                "sull'avviso, avvisi",
                "bando, bandi",
                "norma, norme",
                "legge, leggi",
                "parco, parchi",
                "lago, laghi",
                "luogo, luoghi",
                "socio, soci",
                "studio, studi",
                "premio, premi",
                "ufficio, uffici",
                "convenzione, convenzioni",
                "coprogettazione, Coprogettazioni",
                "amica, amiche",
                "area, aree",
                "museo, musei",
                "pubblico, pubblici",
                "pubblica, pubbliche",
                "economia, economie",
                "comunità, comunita",
                "tavolo, tavoli",
                "linea guida, linee guida",
                "voce, voci",
                "rete, reti",
                "anziano, anziani",
                "sociale, sociali",
            })
    void meanTheSameInItalian(String one, String other) {
        assertThat(index.wordsOfIndex(Language.ITALIAN, one))
                .isNotEmpty()
                .isEqualTo(index.wordsOfIndex(Language.ITALIAN, other));
    }

    @ParameterizedTest(name = "{0} ≠ {1}")
    @CsvSource({
        "comune, comunità",
        "legge, leggero",
        "partecipazione, parte",
        "ente, enteroclisma",
        "pace, patto",
        "tre, tra",
    })
    void meanSomethingElseInItalian(String one, String other) {
        assertThat(index.wordsOfIndex(Language.ITALIAN, one)).isNotEqualTo(index.wordsOfIndex(Language.ITALIAN, other));
    }

    @Test
    void leavesOutWhatSaysNothing() {
        assertThat(index.wordsOfIndex(Language.ITALIAN, "il Comune è dell' e per la di più"))
                .hasSize(1);
        assertThat(index.wordsOfIndex(Language.ITALIAN, "è, il – la… «di»")).isEmpty();
        assertThat(index.wordsOfIndex(Language.ENGLISH, "The law is of the land"))
                .hasSize(2);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            quoteCharacter = '"',
            value = {"agreement, agreements", "community's, community", "policies, policy", "Café, cafe"})
    void meanTheSameInEnglish(String one, String other) {
        assertThat(index.wordsOfIndex(Language.ENGLISH, one))
                .isNotEmpty()
                .isEqualTo(index.wordsOfIndex(Language.ENGLISH, other));
    }

    @Test
    void comparesOtherLanguagesByLetters() {
        assertThat(index.wordsOfIndex(Language.OTHER, "L'Été Straße"))
                .isEqualTo(index.wordsOfIndex(Language.OTHER, "l'ete strasse"));
    }

    @Test
    void areTheSameHereAndInTheIndex() {
        String text = "L'attività dell’Ente: i bandi, le leggi e gl'interventi – un'area di 1.234 m² «Straße» & altro";
        for (Language language : Language.values()) {
            assertThat(index.wordsOfIndex(language, text)).isEqualTo(index.words(language, text));
        }
    }
}
