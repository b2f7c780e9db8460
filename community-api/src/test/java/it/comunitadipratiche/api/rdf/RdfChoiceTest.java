package it.comunitadipratiche.api.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.vocabulary.skos.VocabularyFormat;
import org.junit.jupiter.api.Test;

class RdfChoiceTest {

    @Test
    void givesBrowsersAPage() {
        assertThat(RdfChoice.of("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"))
                .isEmpty();
        assertThat(RdfChoice.of("*/*")).isEmpty();
        assertThat(RdfChoice.of(null)).isEmpty();
        assertThat(RdfChoice.of("")).isEmpty();
    }

    @Test
    void givesWhoWantsRdfTheFormatWantedMost() {
        assertThat(RdfChoice.of("text/turtle")).contains(VocabularyFormat.TURTLE);
        assertThat(RdfChoice.of("application/rdf+xml;q=0.9, application/ld+json"))
                .contains(VocabularyFormat.JSON_LD);
        assertThat(RdfChoice.of("text/html;q=0.5, application/rdf+xml")).contains(VocabularyFormat.RDF_XML);
        assertThat(RdfChoice.of("text/html, text/turtle;q=0.5")).isEmpty();
    }

    @Test
    void staysCalmWhateverIsAccepted() {
        assertThat(RdfChoice.of(";;;,,,q=,text/turtle;q=abc,/,*")).isEmpty();
        assertThat(RdfChoice.of("text/turtle," + "a/b;q=0.1,".repeat(5_000))).contains(VocabularyFormat.TURTLE);
    }
}
