package it.comunitadipratiche.core.library.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.PersonName;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CitationsTest {
    private final Citations citations = new Citations();

    @Test
    void citesActsByKindDayAndNumber() {
        ReferenceBuilder act = new ReferenceBuilder()
                .kind(ReferenceKind.LEGISLATION)
                .text(Variable.TITLE, "Decreto legislativo 3 luglio 2017, n. 117")
                .text(Variable.GENRE, "d.lgs.")
                .text(Variable.NUMBER, "117")
                .issued(new PartialDate(2017, 7, 3));

        assertThat(note(act)).isEqualTo("d.lgs. 3 luglio 2017, n. 117.");
        assertThat(note(act.text(Variable.TITLE_SHORT, "Codice del Terzo settore")))
                .isEqualTo("d.lgs. 3 luglio 2017, n. 117, «Codice del Terzo settore».");
        assertThat(inList(act)).isEqualTo("d.lgs. 3 luglio 2017, n. 117, «Codice del Terzo settore».");
        assertThat(citations.cite(act.build(), CitationStyle.NOTE, Locale.ENGLISH))
                .isEqualTo("d.lgs. 3 July 2017, n. 117, “Codice del Terzo settore”.");
    }

    @Test
    void citesJudgmentsByCourtDayAndNumber() {
        ReferenceBuilder judgment = new ReferenceBuilder()
                .kind(ReferenceKind.JUDGMENT)
                .text(Variable.TITLE, "Corte cost. n. 131/2020")
                .text(Variable.AUTHORITY, "Corte cost.")
                .text(Variable.GENRE, "sent.")
                .text(Variable.NUMBER, "131")
                .issued(new PartialDate(2020, 6, 26));

        assertThat(note(judgment)).isEqualTo("Corte cost., sent. 26 giugno 2020, n. 131.");
    }

    @Test
    void citesArticles() {
        ReferenceBuilder article = new ReferenceBuilder()
                .kind(ReferenceKind.JOURNAL_ARTICLE)
                .author(PersonName.of("De Luca, Anna Maria"))
                .author(PersonName.of("Bianchi, Ugo"))
                .text(Variable.TITLE, "La coprogettazione")
                .text(Variable.CONTAINER, "Rivista di prova")
                .text(Variable.VOLUME, "12")
                .text(Variable.ISSUE, "3")
                .text(Variable.PAGES, "10-34")
                .text(Variable.DOI, "10.1000/abc")
                .issued(new PartialDate(2021, 0, 0));

        assertThat(note(article))
                .isEqualTo("A. M. De Luca e U. Bianchi, La coprogettazione, in «Rivista di prova», 12, n. 3, 2021,"
                        + " pp. 10-34, https://doi.org/10.1000/abc.");
        assertThat(inList(article))
                .isEqualTo("De Luca, A.M. e Bianchi, U. (2021), La coprogettazione, «Rivista di prova», 12(3),"
                        + " pp. 10-34, https://doi.org/10.1000/abc.");
        assertThat(citations.cite(article.build(), CitationStyle.NOTE, Locale.ENGLISH))
                .isEqualTo("A. M. De Luca and U. Bianchi, La coprogettazione, in “Rivista di prova”, 12, n. 3, 2021,"
                        + " pp. 10-34, https://doi.org/10.1000/abc.");
    }

    @Test
    void citesBooksAndChapters() {
        ReferenceBuilder book = new ReferenceBuilder()
                .kind(ReferenceKind.BOOK)
                .author(PersonName.of("Rossi, Carla"))
                .text(Variable.TITLE, "Amministrare insieme")
                .text(Variable.PUBLISHER, "Editore Prova")
                .text(Variable.PLACE, "Bologna")
                .text(Variable.EDITION, "2")
                .issued(new PartialDate(2019, 0, 0));
        assertThat(note(book)).isEqualTo("C. Rossi, Amministrare insieme, 2ª ed., Editore Prova, Bologna 2019.");
        assertThat(inList(book)).isEqualTo("Rossi, C. (2019), Amministrare insieme, Editore Prova, Bologna.");

        ReferenceBuilder chapter = new ReferenceBuilder()
                .kind(ReferenceKind.CHAPTER)
                .author(PersonName.of("Rossi, Carla"))
                .editor(PersonName.of("Verdi, Gino"))
                .text(Variable.TITLE, "Il tavolo")
                .text(Variable.CONTAINER, "Lavorare insieme")
                .text(Variable.PUBLISHER, "Editore Prova")
                .text(Variable.PLACE, "Milano")
                .text(Variable.PAGES, "5")
                .issued(new PartialDate(2018, 0, 0));
        assertThat(note(chapter))
                .isEqualTo("C. Rossi, Il tavolo, in Lavorare insieme, a cura di G. Verdi, Editore Prova, Milano 2018,"
                        + " p. 5.");
    }

    @Test
    void citesPagesWithTheDayTheyWereRead() {
        ReferenceBuilder page = new ReferenceBuilder()
                .kind(ReferenceKind.WEB_PAGE)
                .author(PersonName.whole("Regione Toscana"))
                .text(Variable.TITLE, "Terzo settore")
                .text(Variable.URL, "https://www.example.org/terzo-settore")
                .accessed(PartialDate.of(LocalDate.of(2026, 5, 1)));

        assertThat(note(page))
                .isEqualTo("Regione Toscana, Terzo settore, https://www.example.org/terzo-settore (consultato il"
                        + " 1 maggio 2026).");
    }

    @Test
    void citesWhatIsHardlyKnown() {
        ReferenceBuilder bare = new ReferenceBuilder().text(Variable.TITLE, "Senza altro?");

        assertThat(note(bare)).isEqualTo("Senza altro?");
        assertThat(inList(bare)).isEqualTo("Senza altro?");
    }

    @Test
    void takesNothingOfATextForMarkup() {
        ReferenceBuilder odd = new ReferenceBuilder()
                .kind(ReferenceKind.REPORT)
                .text(Variable.TITLE, "<b>Uno</b> & \"due\" {tre} $4$ \\x")
                .text(Variable.PUBLISHER, "A*B_C")
                .issued(new PartialDate(2020, 2, 0));

        assertThat(note(odd)).contains("<b>Uno</b> &", "{tre} $4$ \\x", "A*B_C", "febbraio 2020");
    }

    private String note(ReferenceBuilder reference) {
        return citations.cite(reference.build(), CitationStyle.NOTE, Locale.ITALIAN);
    }

    private String inList(ReferenceBuilder reference) {
        return citations.cite(reference.build(), CitationStyle.AUTHOR_DATE, Locale.ITALIAN);
    }
}
