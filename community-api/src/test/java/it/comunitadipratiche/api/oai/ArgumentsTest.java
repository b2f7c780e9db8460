package it.comunitadipratiche.api.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.api.oai.OaiException.Code;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @Test
    void readsARequest() {
        Arguments arguments =
                Arguments.read("verb=ListRecords&metadataPrefix=oai_dc&set=themes%3A0ABC&from=2026-01-31");

        assertThat(arguments.verb()).isEqualTo(Verb.LIST_RECORDS);
        assertThat(arguments.find(Arguments.SET)).contains("themes:0ABC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "verb=",
                "verb=identify",
                "verb=Steal",
                "Verb=Identify",
                "verb=Identify&verb=Identify",
                "verb=ListSets&verb=Identify"
            })
    void doesNotKnowOtherVerbs(String query) {
        assertThat(problem(query)).isEqualTo(Code.BAD_VERB);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verb=Identify&metadataPrefix=oai_dc",
                "verb=Identify&resumptionToken=x",
                "verb=GetRecord",
                "verb=GetRecord&identifier=oai:a:b",
                "verb=GetRecord&metadataPrefix=oai_dc",
                "verb=GetRecord&identifier=not+one&metadataPrefix=oai_dc",
                "verb=ListRecords",
                "verb=ListRecords&metadataPrefix=",
                "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc",
                "verb=ListRecords&metadataPrefix=oai_dc&colour=red",
                "verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x",
                "verb=ListRecords&metadataPrefix=a%20b",
                "verb=ListRecords&metadataPrefix=oai_dc&set=a::b",
                "verb=ListRecords&metadataPrefix=oai_dc&from=yesterday",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01T25:00:00Z",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01T10:00Z",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01T10:00:00.5Z",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-02T00:00:00Z",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-01",
                "verb=ListRecords&metadataPrefix=%zz",
                "verb=ListMetadataFormats&set=x",
                "verb=ListSets&from=2026-01-01"
            })
    void refusesArgumentsAVerbDoesNotTake(String query) {
        assertThat(problem(query)).isEqualTo(Code.BAD_ARGUMENT);
    }

    @Test
    void refusesTenThousandCharacters() {
        assertThat(problem("verb=ListRecords&metadataPrefix=" + "a".repeat(10_000)))
                .isEqualTo(Code.BAD_ARGUMENT);
        assertThat(problem("verb=" + "a".repeat(10_000))).isEqualTo(Code.BAD_VERB);
        assertThat(problem("&".repeat(10_000))).isEqualTo(Code.BAD_VERB);
    }

    @Test
    void takesADayWithBothItsEnds() {
        Moments day = Moments.of(Optional.of("2026-01-31"), Optional.of("2026-01-31"));

        assertThat(day.from()).contains(Instant.parse("2026-01-31T00:00:00Z"));
        assertThat(day.until()).contains(Instant.parse("2026-01-31T23:59:59Z"));
    }

    @Test
    void takesATokenBackOnlyAsItWasGiven() {
        Token token = new Token(
                Verb.LIST_RECORDS,
                "oai_dc",
                Optional.of("2026-01-31"),
                Optional.empty(),
                Optional.of("pages"),
                42,
                100);
        String written = token.written("https://example.org/oai");

        assertThat(Token.read(written, Verb.LIST_RECORDS, "https://example.org/oai"))
                .isEqualTo(token);
        assertThatThrownBy(() -> Token.read(written, Verb.LIST_IDENTIFIERS, "https://example.org/oai"))
                .isInstanceOf(OaiException.class);
        assertThatThrownBy(() -> Token.read(written, Verb.LIST_RECORDS, "https://other.example/oai"))
                .isInstanceOf(OaiException.class);
        for (int i = 0; i < written.length(); i++) {
            char other = written.charAt(i) == 'A' ? 'B' : 'A';
            String edited = written.substring(0, i) + other + written.substring(i + 1);
            assertThatThrownBy(() -> Token.read(edited, Verb.LIST_RECORDS, "https://example.org/oai"))
                    .as(edited)
                    .isInstanceOf(OaiException.class)
                    .extracting(problem -> ((OaiException) problem).code())
                    .isEqualTo(Code.BAD_RESUMPTION_TOKEN);
        }
        for (String wrong : new String[] {"", ".", "..", "x", "a.b", "é.è", "=.=", written + ".", "MXx8fHx8fA.AAAA"}) {
            assertThatThrownBy(() -> Token.read(wrong, Verb.LIST_RECORDS, "https://example.org/oai"))
                    .as(wrong)
                    .isInstanceOf(OaiException.class);
        }
    }

    private static Code problem(String query) {
        try {
            Arguments.read(query);
        } catch (OaiException problem) {
            return problem.code();
        }
        throw new AssertionError("Taken: " + query);
    }
}
