package it.comunitadipratiche.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchKeyTest {

    @Test
    void dropsAccentsApostrophesHyphensAndCapitals() {
        assertThat(SearchKey.of("Forlì")).isEqualTo("forli");
        assertThat(SearchKey.of("FORLI'")).isEqualTo("forli");
        assertThat(SearchKey.of("Reggio nell’Emilia")).isEqualTo("reggio nell emilia");
        assertThat(SearchKey.of("Citta' di  Castello")).isEqualTo("citta di castello");
        assertThat(SearchKey.of("Antey-Saint-André")).isEqualTo("antey saint andre");
        assertThat(SearchKey.of("Eppan an der Weinstraße")).isEqualTo("eppan an der weinstrasse");
    }

    @Test
    void findsANameByEachOfItsWordsAndWithoutItsApostrophe() {
        assertThat(SearchKey.all("L'Aquila")).containsExactly("l aquila", "aquila", "laquila");
        assertThat(SearchKey.all("Reggio nell'Emilia"))
                .containsExactly("reggio nell emilia", "nell emilia", "emilia", "reggio nellemilia");
    }

    @Test
    void leavesNothingOfPunctuation() {
        assertThat(SearchKey.of("?! -")).isEmpty();
    }
}
