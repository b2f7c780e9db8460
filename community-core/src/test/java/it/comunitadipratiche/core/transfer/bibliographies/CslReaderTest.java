package it.comunitadipratiche.core.transfer.bibliographies;

import static it.comunitadipratiche.core.transfer.bibliographies.Read.csl;
import static it.comunitadipratiche.core.transfer.bibliographies.Read.notes;
import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.PersonName;
import it.comunitadipratiche.core.library.bibliography.Reference;
import it.comunitadipratiche.core.library.bibliography.ReferenceKind;
import it.comunitadipratiche.core.library.bibliography.Variable;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CslReaderTest {
    @Test
    void readsItemsWithNamesDatesAndNumbers() throws IOException {
        List<RecordReader.Found> found = csl("""
            [{"id": 7, "type": "article-journal", "title": "<i>Uno</i> e <b>due</b>, 1 < 2",
              "author": [{"family": "Gogh", "non-dropping-particle": "van", "given": "Vincent"},
                         {"literal": "Regione Toscana"}, "x", {"family": 3}],
              "issued": {"date-parts": [["2020", 5]]}, "accessed": {"raw": "2021-01-02"}, "volume": 12,
              "container-title": "Rivista", "keyword": "a; b", "DOI": "10.1000/X", "custom": {"a": 1}},
             {"id": "due", "type": "hologram", "title": "Due"}]\
            """);

        Reference reference = Read.first(found);
        assertThat(found).extracting(RecordReader.Found::key).containsExactly("7", "due");
        assertThat(reference.text(Variable.TITLE)).isEqualTo("Uno e due, 1 < 2");
        assertThat(reference.authors())
                .containsExactly(
                        new PersonName("van Gogh", "Vincent", ""),
                        PersonName.whole("Regione Toscana"),
                        PersonName.whole("3"));
        assertThat(reference.issued()).map(Object::toString).contains("2020-05");
        assertThat(reference.accessed()).map(Object::toString).contains("2021-01-02");
        assertThat(reference.text(Variable.VOLUME)).isEqualTo("12");
        assertThat(notes(found.get(0))).containsExactly("Non conservato: custom.");
        assertThat(found.get(1).reference().orElseThrow().kind()).isEqualTo(ReferenceKind.OTHER);
    }

    @Test
    void takesWhatComesBeforeBrokenJson() throws IOException {
        List<RecordReader.Found> found = csl("[{\"id\":\"a\",\"title\":\"Uno\"},\n 5,\n {\"id\":\"b\",\"title\":");

        assertThat(found).hasSize(3);
        assertThat(found.get(0).reference()).isPresent();
        assertThat(notes(found.get(1)).get(0)).contains("riga 2");
        assertThat(notes(found.get(2)).get(0)).contains("JSON non è valido");
        assertThat(csl("niente")).hasSize(1);
        assertThat(csl("\"a\"")).hasSize(1);
        assertThat(csl("[]")).isEmpty();
        assertThat(csl("")).hasSizeLessThan(2);
        assertThat(csl("{\"id\":\"a\",\"title\":\"Una sola\"}")).hasSize(1);
    }

    @Test
    void endsAtAnItemThatIsTooLong() throws IOException {
        List<RecordReader.Found> found = csl("[{\"id\":\"a\",\"title\":\"" + "x".repeat(3_000_000) + "\"}]");

        assertThat(found).hasSize(1);
        assertThat(notes(found.get(0)).get(0)).contains("500000");
    }
}
