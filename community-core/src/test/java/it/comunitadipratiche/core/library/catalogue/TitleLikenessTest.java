package it.comunitadipratiche.core.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TitleLikenessTest {
    @Test
    void isWholeWhereOnlyCaseAccentsSignsAndSmallWordsDiffer() {
        assertThat(likeness(
                        "Linee guida sulla co-progettazione dei servizi",
                        "LINEE GUIDA PER LA COPROGETTAZIONE DI SERVIZI."))
                .isEqualTo(1);
    }

    @Test
    void isHighWhereAWordIsMissingOrMistyped() {
        assertThat(likeness(
                        "Manuale per la valutazione di impatto sociale nei territori montani",
                        "Manuale per la valutazione d'impatto sociale territori montani"))
                .isGreaterThanOrEqualTo(TitleLikeness.TOLD);
        assertThat(likeness("Regolamento dei patti di collaborazione", "Regolamento dei pati di collaborazione"))
                .isGreaterThanOrEqualTo(TitleLikeness.TOLD);
    }

    @Test
    void isNothingWhereNumbersDiffer() {
        assertThat(likeness("Delibera di giunta n. 12/2020", "Delibera di giunta n. 13/2020"))
                .isZero();
        assertThat(likeness("Delibera di giunta n. 012/2020", "Delibera di giunta n. 12/2020"))
                .isEqualTo(1);
    }

    @Test
    void isLowBetweenTitlesThatOnlyShareTheirSubject() {
        assertThat(likeness("Avviso per la gestione di un centro diurno", "Convenzione per la gestione di un asilo"))
                .isLessThan(TitleLikeness.TOLD);
    }

    @Test
    void isNothingWhereNoWordsAre() {
        assertThat(likeness("...", "?!")).isZero();
        assertThat(new TitleLikeness("…").telling()).isEmpty();
    }

    @Test
    void isFoundByTheWordsThatTellMost() {
        Set<String> shared = new TreeSet<>(
                new TitleLikeness("Manuale per la valutazione di impatto sociale nei territori montani").telling());
        shared.retainAll(new TitleLikeness("Manuale di valutazione d'impatto nei territori montani").telling());

        assertThat(shared).isNotEmpty();
    }

    private static double likeness(String one, String other) {
        return new TitleLikeness(one).to(new TitleLikeness(other));
    }
}
