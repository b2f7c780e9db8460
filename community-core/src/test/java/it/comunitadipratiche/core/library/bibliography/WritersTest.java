package it.comunitadipratiche.core.library.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.PersonName;
import java.io.IOException;
import java.io.StringReader;
import java.util.Objects;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;

class WritersTest {
    private final Reference reference = new ReferenceBuilder()
            .kind(ReferenceKind.JOURNAL_ARTICLE)
            .author(PersonName.of("Rossi, Maria"))
            .author(PersonName.whole("Ministero, Ufficio and Co."))
            .text(Variable.ID, "material-0PQ7T4B3KX2M1")
            .text(Variable.TITLE, "50% di {sconto} & \"altro\" su\nC:\\dir_1 #2 ~ ^ $ -- ''")
            .text(Variable.CONTAINER, "Rivista")
            .text(Variable.PAGES, "10-34")
            .text(Variable.ABSTRACT, "Una riga\r\nER  - \r\nTY  - JOUR\n}")
            .issued(new PartialDate(2020, 5, 0))
            .build();

    @Test
    void risKeepsEachValueInItsLine() {
        assertThat(BibliographyFormat.RIS.of(reference)).isEqualTo("""
            TY  - JOUR
            ID  - material-0PQ7T4B3KX2M1
            AU  - Rossi, Maria
            AU  - {Ministero, Ufficio and Co.}
            TI  - 50% di {sconto} & "altro" su C:\\dir_1 #2 ~ ^ $ -- ''
            T2  - Rivista
            PY  - 2020
            DA  - 2020/05
            SP  - 10
            EP  - 34
            AB  - Una riga ER - TY - JOUR }
            ER  -\s

            """.replace("\n", "\r\n"));
    }

    @Test
    void bibtexIsReadByAnIndependentParser() throws IOException, ParseException {
        String text = BibliographyFormat.BIBTEX.of(reference);

        BibTeXDatabase database = new BibTeXParser().parse(new StringReader(text));
        BibTeXEntry entry = Objects.requireNonNull(database.getEntries().get(new Key("material-0PQ7T4B3KX2M1")));
        assertThat(entry.getType()).isEqualTo(new Key("article"));
        assertThat(entry.getField(new Key("author")).toUserString())
                .isEqualTo("Rossi, Maria and {Ministero, Ufficio and Co.}");
        assertThat(entry.getField(new Key("pages")).toUserString()).isEqualTo("10--34");
        assertThat(entry.getField(new Key("abstract")).toUserString()).doesNotContain("\n");
    }

    @Test
    void cslJsonIsAnArrayOfItems() throws IOException {
        StringBuilder text = new StringBuilder();
        BibliographyFormat.Writing writing = BibliographyFormat.CSL_JSON.to(text);
        writing.add(reference);
        writing.add(reference);
        writing.end();

        assertThat(text.toString())
                .startsWith("[{\"id\":\"material-0PQ7T4B3KX2M1\",\"type\":\"article-journal\",")
                .contains("\"author\":[{\"family\":\"Rossi\",\"given\":\"Maria\"},{\"literal\":\"Ministero, Ufficio and"
                        + " Co.\"}]")
                .contains("\"issued\":{\"date-parts\":[[2020,5]]}")
                .endsWith("}]\n");
    }

    @Test
    void anEmptyBibliographyIsOneToo() throws IOException {
        StringBuilder text = new StringBuilder();
        BibliographyFormat.CSL_JSON.to(text).end();

        assertThat(text).hasToString("[]\n");
    }
}
