package it.comunitadipratiche.core.transfer.bibliographies;

import static it.comunitadipratiche.core.transfer.bibliographies.Read.notes;
import static it.comunitadipratiche.core.transfer.bibliographies.Read.ris;
import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.PersonName;
import it.comunitadipratiche.core.library.bibliography.Reference;
import it.comunitadipratiche.core.library.bibliography.ReferenceKind;
import it.comunitadipratiche.core.library.bibliography.Variable;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RisReaderTest {
    @Test
    void readsWhatAnArticleTells() throws IOException {
        List<RecordReader.Found> found = ris("""
            TY  - JOUR
            ID  - rossi2020
            AU  - Rossi, Maria
            A1  - De Luca, Anna, Jr.
            TI  - La coprogettazione
               nei comuni
            JO  - Rivista di prova
            VL  - 12
            IS  - 3
            SP  - 10
            EP  - 34
            PY  - 2020
            DA  - 2020/05/12/
            DO  - https://doi.org/10.1000/ABC
            SN  - 1234-567X
            UR  - https://www.example.org/a;https://www.example.org/b
            KW  - comuni
            KW  - terzo settore
            AB  - Di che cosa parla.
            LA  - it
            ER  -\s
            """);

        Reference reference = Read.first(found);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).key()).isEqualTo("rossi2020");
        assertThat(found.get(0).notes()).isEmpty();
        assertThat(reference.kind()).isEqualTo(ReferenceKind.JOURNAL_ARTICLE);
        assertThat(reference.authors())
                .containsExactly(new PersonName("Rossi", "Maria", ""), new PersonName("De Luca", "Anna", "Jr."));
        assertThat(reference.text(Variable.TITLE)).isEqualTo("La coprogettazione nei comuni");
        assertThat(reference.text(Variable.CONTAINER)).isEqualTo("Rivista di prova");
        assertThat(reference.text(Variable.PAGES)).isEqualTo("10-34");
        assertThat(reference.text(Variable.ISSN)).isEqualTo("1234-567X");
        assertThat(reference.text(Variable.URL)).isEqualTo("https://www.example.org/a");
        assertThat(reference.issued()).map(Object::toString).contains("2020-05-12");
        assertThat(reference.keywords()).containsExactly("comuni", "terzo settore");
    }

    @Test
    void endsARecordThatHasNoEndWhereTheNextBegins() throws IOException {
        List<RecordReader.Found> found = ris("""
            TY  - JOUR
            TI  - Uno
            TY  - BOOK
            TI  - Due
            ER  -
            TY  - BOOK
            TI  - Tre
            """);

        assertThat(found)
                .extracting(one -> one.reference().orElseThrow().text(Variable.TITLE))
                .containsExactly("Uno", "Due", "Tre");
        assertThat(found).extracting(RecordReader.Found::line).containsExactly(1L, 3L, 6L);
        assertThat(found.get(0).notes())
                .extracting(note -> note.code())
                .containsExactly("transfer.bibliography.no-end");
        assertThat(found.get(1).notes()).isEmpty();
        assertThat(found.get(2).notes()).hasSize(1);
    }

    @Test
    void keepsWhatItDoesNotKnowAsOtherAndNamesWhatIsLost() throws IOException {
        List<RecordReader.Found> found = ris("TY  - HOLOGRAM\nTI  - Uno\nN1  - appunto\nC3  - x\nER  - \n");

        assertThat(Read.first(found).kind()).isEqualTo(ReferenceKind.OTHER);
        assertThat(notes(found.get(0)))
                .containsExactly(
                        "Il tipo «HOLOGRAM» non è conosciuto: il documento è tenuto come «Altro».",
                        "Non conservato: N1, C3.");
    }

    @Test
    void readsSloppyLinesAndMacAndWindowsEnds() throws IOException {
        assertThat(ris("\r\n1.\r\nTY  - BOOK\rTI - Uno\rPY  - 1999///\rER  -\r\nTY  - BOOK\r\nTI  - Due\r\nER  - \r\n"))
                .extracting(one -> one.reference().orElseThrow().text(Variable.TITLE))
                .containsExactly("Uno", "Due");
        assertThat(ris("niente di tutto questo\n")).isEmpty();
        assertThat(ris("")).isEmpty();
    }

    @Test
    void refusesARecordThatIsTooLongAndGoesOn() throws IOException {
        String file =
                "TY  - BOOK\nTI  - Lungo\nAB  - " + "x".repeat(2_000_000) + "\nER  - \nTY  - BOOK\nTI  - Due\nER  - \n";

        List<RecordReader.Found> found = ris(file);

        assertThat(found).hasSize(2);
        assertThat(found.get(0).reference()).isEmpty();
        assertThat(Read.notes(found.get(0)).get(0)).contains("500000", "riga 1");
        assertThat(found.get(1).reference()).isPresent();
    }
}
