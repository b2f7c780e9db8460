package it.comunitadipratiche.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.LocalizedTexts;
import it.comunitadipratiche.core.vocabulary.skos.ConceptContent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemeIndexTest {

    @Test
    void findsAConceptByIdUriAndCode() {
        ConceptDetails culture = aConcept("cultura", "Cultura", false);
        SchemeIndex index = anIndex(culture, aConcept("sport", "Sport", false));

        assertThat(index.find(culture.id().toString())).contains(culture);
        assertThat(index.find("urn:test:cultura")).contains(culture);
        assertThat(index.find("cultura")).contains(culture);
        assertThat(index.find("nessuno")).isEmpty();
    }

    @Test
    void aUriWinsOverACodeThatLooksTheSame() {
        ConceptDetails culture = aConcept("cultura", "Cultura", false);
        ConceptDetails odd = aConcept("urn:test:cultura", "Strano", false);

        assertThat(anIndex(culture, odd).find("urn:test:cultura")).contains(culture);
    }

    @Test
    void findsAConceptByItsPreferredLabelInAnyLanguage() {
        ConceptDetails culture = aConcept("cultura", "Cultura", false);

        assertThat(anIndex(culture).labelled("CULTURA")).contains(culture);
        assertThat(anIndex(culture).labelled("Cultura in English")).contains(culture);
    }

    @Test
    void searchesEveryKindOfLabelAndPutsDeprecatedConceptsLast() {
        ConceptDetails old = aConcept("abitare-sociale", "Abitare sociale", true);
        ConceptDetails housing = aConcept("abitazione", "Diritto all'abitare", false);
        SchemeIndex index = anIndex(old, housing, aConcept("sport", "Sport", false));

        assertThat(index.search("abit", concept -> !concept.deprecated(), Locale.ITALIAN, 10))
                .containsExactly(housing);
        assertThat(index.search("altro nome di sport", concept -> true, Locale.ITALIAN, 10))
                .extracting(ConceptDetails::code)
                .containsExactly("sport");
        assertThat(index.search("s", concept -> true, Locale.ITALIAN, 1)).hasSize(1);
    }

    private static SchemeIndex anIndex(ConceptDetails... concepts) {
        SchemeDetails details = new SchemeDetails(
                Id.next(),
                "temi",
                "urn:test",
                LocalizedText.it("Temi"),
                LocalizedText.of(Map.of()),
                concepts.length,
                1,
                Instant.EPOCH);
        return new SchemeIndex(details, List.of(concepts));
    }

    private static ConceptDetails aConcept(String code, String label, boolean deprecated) {
        LocalizedText text = LocalizedText.of(label, label + " in English");
        ConceptContent content = new ConceptContent(
                text,
                LocalizedTexts.of(Map.of("it", List.of("Altro nome di " + label))),
                LocalizedTexts.NONE,
                Map.of(),
                List.of(),
                Map.of());
        return new ConceptDetails(
                Id.next(),
                "temi",
                "urn:test:" + code,
                code,
                text,
                List.of(),
                List.of(),
                List.of(),
                false,
                deprecated,
                Optional.empty(),
                content,
                1,
                Instant.EPOCH);
    }
}
