package it.comunitadipratiche.core.transfer.bibliographies;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.library.bibliography.BibliographyFormat;
import it.comunitadipratiche.core.library.bibliography.Reference;
import it.comunitadipratiche.core.library.bibliography.Variable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTripTest {
    private static final int MANY = 3_000;

    @ParameterizedTest
    @EnumSource
    void everyFormatGivesBackWhatItWasGiven(BibliographyFormat format) throws IOException {
        List<RecordReader.Found> given = Read.ris(GeneratedRecords.file(MANY));
        StringBuilder file = new StringBuilder();
        BibliographyFormat.Writing writing = format.to(file);
        for (RecordReader.Found found : given) {
            writing.add(found.reference().orElseThrow());
        }
        writing.end();

        List<RecordReader.Found> back =
                switch (format) {
                    case RIS -> Read.ris(file.toString());
                    case BIBTEX -> Read.bibtex(file.toString());
                    case CSL_JSON -> Read.csl(file.toString());
                };

        assertThat(back).hasSize(MANY);
        for (int i = 0; i < MANY; i++) {
            assertThat(back.get(i).notes()).isEmpty();
            assertThat(spoken(back.get(i))).isEqualTo(spoken(given.get(i)));
        }
    }

    /** With languages by their first letters, since formats name them differently. */
    private static Reference spoken(RecordReader.Found found) {
        Reference reference = found.reference().orElseThrow();
        Map<Variable, String> texts = new EnumMap<>(Variable.class);
        texts.putAll(reference.texts());
        texts.computeIfPresent(Variable.LANGUAGE, (variable, language) -> language.substring(0, 2)
                .replace("sp", "es")
                .replace("ge", "de"));
        return new Reference(
                reference.kind(),
                reference.authors(),
                reference.editors(),
                reference.issued(),
                reference.accessed(),
                reference.keywords(),
                texts);
    }
}
