package it.comunitadipratiche.core.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {
    @ParameterizedTest
    @CsvSource({
        "Cooperativa sociale L'Aquilone, L'Aquilone s.c.s.",
        "Associazione Orti Urbani APS, Orti urbani - A.P.S.",
        "Comune di Vallescura, Comune di Vallescurà",
        "Fondazione Casa Aperta, Casa Aperta di Rocca Alta ETS",
        "Rete Bambini e Famiglie, Rete Famiglie e Bambini",
        "Associazione Il Melogrno Verde, Il Melograno Verde"
    })
    void findsWhatIsLikelyTheSame(String one, String other) {
        assertThat(new NameLikeness(one).isLike(new NameLikeness(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Comune di Vallescura, Cooperativa Vallescura Servizi",
        "Associazione Il Ponte, Associazione Il Monte",
        "Caritas diocesana, Croce Rossa Italiana",
        "Aquilone, Aquilone Azzurro"
    })
    void keepsApartWhatIsLikelyNot(String one, String other) {
        assertThat(new NameLikeness(one).isLike(new NameLikeness(other))).isFalse();
    }

    @Test
    void comparesWordsOfFormWhereThereAreNoOthers() {
        assertThat(new NameLikeness("Associazione").isLike(new NameLikeness("Fondazione")))
                .isFalse();
    }
}
