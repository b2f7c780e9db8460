package it.comunitadipratiche.core.transfer.bibliographies;

import static it.comunitadipratiche.core.transfer.bibliographies.Read.bibtex;
import static it.comunitadipratiche.core.transfer.bibliographies.Read.notes;
import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.PersonName;
import it.comunitadipratiche.core.library.bibliography.Reference;
import it.comunitadipratiche.core.library.bibliography.ReferenceKind;
import it.comunitadipratiche.core.library.bibliography.Variable;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BibtexReaderTest {
    @Test
    void readsEntriesWithMacrosCommentsAndPreambles() throws IOException {
        List<RecordReader.Found> found = bibtex("""
            Questo è un commento di ada@example.org con {graffe.
            @preamble{ "\\newcommand{\\x}{y}" }
            @comment{@article{no, title={Nascosto}}}
            @string{rp = "Rivista di prova"}
            @STRING(altro = {Altro})
            @Article{rossi:2020,
              author  = {Rossi, Maria and {Ministero del lavoro, della salute} and Ludwig van Beethoven and others},
              title   = "{La} citt{\\`a} {\\"e} perch\\'{e} {\\"o} \\c{c}a \\ss{} na{\\"\\i}ve",
              journal = rp # ", " # altro,
              year = 2020, month = may,
              volume={12}, number = 3, pages = {10--34},
              doi = {10.1000/a\\_b}, keywords = {comuni, terzo settore; welfare}
            }
            """);

        Reference reference = Read.first(found);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).key()).isEqualTo("rossi:2020");
        assertThat(found.get(0).line()).isEqualTo(6);
        assertThat(reference.kind()).isEqualTo(ReferenceKind.JOURNAL_ARTICLE);
        assertThat(reference.authors())
                .containsExactly(
                        new PersonName("Rossi", "Maria", ""),
                        PersonName.whole("Ministero del lavoro, della salute"),
                        new PersonName("van Beethoven", "Ludwig", ""));
        assertThat(reference.text(Variable.TITLE)).isEqualTo("La città ë perché ö ça ß naïve");
        assertThat(reference.text(Variable.CONTAINER)).isEqualTo("Rivista di prova, Altro");
        assertThat(reference.issued()).map(Object::toString).contains("2020-05");
        assertThat(reference.text(Variable.ISSUE)).isEqualTo("3");
        assertThat(reference.text(Variable.PAGES)).isEqualTo("10-34");
        assertThat(reference.text(Variable.DOI)).isEqualTo("10.1000/a_b");
        assertThat(reference.keywords()).containsExactly("comuni", "terzo settore", "welfare");
        assertThat(found.get(0).notes()).isEmpty();
    }

    @Test
    void tellsTheLineOfBracesThatDoNotPairAndGoesOn() throws IOException {
        List<RecordReader.Found> found = bibtex("""
            @article{a, title={Uno}}
            @book{b,
              title={Due,
              year=2020}

            @book{c, title={Tre}}, year=1999}
            @book{d, title={Quattro}} @book{e, title={Cinque}}
            @book{f, title={Sei\
            """);

        assertThat(found).extracting(RecordReader.Found::key).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(found.get(1).reference()).isEmpty();
        assertThat(notes(found.get(1)).get(0)).contains("riga 2");
        assertThat(notes(found.get(2)).get(0)).contains("riga 6", "di troppo");
        assertThat(found.get(3).notes()).isEmpty();
        assertThat(found.get(5).reference()).isEmpty();
    }

    @Test
    void keepsUnknownTypesMacrosAndKeysOfAnyKind() throws IOException {
        List<RecordReader.Found> found = bibtex("""
            @hologram{chiave con spazi, title={Uno}, journal=ignota, luce={verde}}
            @book{, title={Due}}
            @misc{x, title = {100% {a}_b & c $x^2$ \\unknown{foo} --- \\emph{sì}}, howpublished={\\url{https://e.org/a}}}
            @book{vuoto}
            @book{}
            """);

        assertThat(found).hasSize(5);
        assertThat(Read.first(found).kind()).isEqualTo(ReferenceKind.OTHER);
        assertThat(found.get(0).key()).isEqualTo("chiave con spazi");
        assertThat(notes(found.get(0)))
                .containsExactly(
                        "Il tipo «@hologram» non è conosciuto: il documento è tenuto come «Altro».",
                        "Abbreviazioni non definite nel file, lasciate come sono: ignota.",
                        "Non conservato: luce.");
        Reference odd = found.get(2).reference().orElseThrow();
        assertThat(odd.text(Variable.TITLE)).isEqualTo("100% a_b & c x^2 \\unknownfoo — sì");
        assertThat(odd.text(Variable.URL)).isEqualTo("https://e.org/a");
        assertThat(found.get(4).reference().orElseThrow().has(Variable.TITLE)).isFalse();
    }

    @Test
    void staysFastWhateverIsWritten() throws IOException {
        for (String nasty :
                List.of("{", "@", "@a{", "\\", "\"", "}", "=", "@string{", ",", "\\'{", "@article{a,title=\"")) {
            assertThat(bibtex(nasty.repeat(100_000))).isNotNull();
            assertThat(bibtex("@article{k, title = {" + nasty.repeat(50_000) + "}}"))
                    .isNotNull();
        }
    }
}
