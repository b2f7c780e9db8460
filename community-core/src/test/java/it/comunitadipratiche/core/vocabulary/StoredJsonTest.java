package it.comunitadipratiche.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.LocalizedTexts;
import it.comunitadipratiche.core.vocabulary.skos.ConceptContent;
import it.comunitadipratiche.core.vocabulary.skos.MatchKind;
import it.comunitadipratiche.core.vocabulary.skos.Notation;
import it.comunitadipratiche.core.vocabulary.skos.NoteKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoredJsonTest {

    @Test
    void readsBackAllThatAConceptSays() {
        ConceptContent content = new ConceptContent(
                LocalizedText.of("Bambini e \"ragazzi\"", "Children"),
                LocalizedTexts.of(Map.of("it", List.of("Minori", "Infanzia"))),
                LocalizedTexts.of(Map.of("und", List.of("bimbi"))),
                Map.of(NoteKind.DEFINITION, LocalizedTexts.of(Map.of("it", List.of("Fino a 18 anni")))),
                List.of(new Notation("1.2", Optional.of("urn:codes")), Notation.of("12")),
                Map.of(MatchKind.EXACT, List.of("http://example.org/b", "http://example.org/a")));

        assertThat(StoredJson.content(StoredJson.content(content))).isEqualTo(content);
    }

    @Test
    void readsBackAConceptThatHasOnlyALabel() {
        ConceptContent content = ConceptContent.of(LocalizedText.it("Cultura"));

        assertThat(StoredJson.content(content)).isEqualTo("{\"label\":{\"it\":\"Cultura\"}}");
        assertThat(StoredJson.content(StoredJson.content(content))).isEqualTo(content);
    }
}
