package it.comunitadipratiche.core.content.types;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.json.JsonObject;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldReaderTest {
    private static final ContentType DOSSIER = RecordTypes.of(Dossier.class, "test");
    private static final Id CONCEPT = Id.next();
    private final FieldReader reader = new FieldReader(TestLocales.italianAndEnglish(), new OneConcept());

    @Test
    void keepsWhatIsWellFormed() {
        JsonObject kept = read("""
                {"title": {"it": " Il patto "}, "year": 2020, "cost": {"amount": "12.50", "currency": "EUR"},
                 "date": "2026-11-23", "moment": "2026-11-23T09:30:00Z", "kind": "NORMATIVE", "open": true,
                 "themes": ["casa"], "place": {"latitude": 45.46, "longitude": 9.19},
                 "phases": [{"name": {"it": "Avviso"}}]}
                """);

        assertThat(reader.gaps()).isEmpty();
        assertThat(kept.getJsonObject("title").getString("it")).isEqualTo("Il patto");
        assertThat(kept.getJsonArray("themes").getString(0)).isEqualTo(CONCEPT.toString());
    }

    @Test
    void dropsEmptyValuesAndNulls() {
        JsonObject kept = read("""
                {"title": {"it": "Uno", "en": "  "}, "summary": {"it": null}, "year": null, "themes": [], "phases": [{}]}
                """);

        assertThat(reader.gaps()).isEmpty();
        assertThat(kept.keySet()).containsExactly("title");
        assertThat(kept.getJsonObject("title").keySet()).containsExactly("it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'colour': 1}                                  | /fields/colour             | content.field.unknown",
                "{'a/b~c': 1}                                   | /fields/a~1b~0c            | content.field.unknown",
                "{'title': 'Uno'}                               | /fields/title              | content.field.localized",
                "{'title': {'fr': 'Un'}}                        | /fields/title/fr           | kernel.locale",
                "{'title': {'it': 7}}                           | /fields/title/it           | content.field.text",
                "{'year': '2020'}                               | /fields/year               | content.field.integer",
                "{'year': 20.5}                                 | /fields/year               | content.field.integer",
                "{'year': 99999999999999999999}                 | /fields/year               | content.field.integer",
                "{'year': 1800}                                 | /fields/year               | content.field.minimum",
                "{'year': 2101}                                 | /fields/year               | content.field.maximum",
                "{'score': true}                                | /fields/score              | content.field.number",
                "{'score': 1e400}                               | /fields/score              | content.field.number",
                "{'cost': 12}                                   | /fields/cost               | content.field.money",
                "{'cost': {'amount': '1,5', 'currency': 'EUR'}} | /fields/cost               | content.field.money",
                "{'cost': {'amount': '1', 'currency': 'EURO'}}  | /fields/cost               | content.field.money",
                "{'open': 'yes'}                                | /fields/open               | content.field.boolean",
                "{'date': '23/11/2026'}                         | /fields/date               | content.field.date",
                "{'date': '2026-02-30'}                         | /fields/date               | content.field.date",
                "{'moment': '2026-11-23'}                       | /fields/moment             | content.field.instant",
                "{'kind': 'OTHER'}                              | /fields/kind               | content.field.option",
                "{'themes': ['pesca']}                          | /fields/themes/0           | content.field.term",
                "{'themes': 'casa'}                             | /fields/themes             | content.field.list",
                "{'related': ['12']}                            | /fields/related/0          | kernel.id",
                "{'email': 'a@b'}                               | /fields/email              | content.field.email",
                "{'site': 'javascript:alert(1)'}                | /fields/site               | content.field.url",
                "{'site': 'www.example.org'}                    | /fields/site               | content.field.url",
                "{'place': {'latitude': 95, 'longitude': 1}}    | /fields/place              | content.field.geoPoint",
                "{'phases': {'name': 1}}                        | /fields/phases             | content.field.list",
                "{'phases': ['x']}                              | /fields/phases/0           | content.field.group",
                "{'phases': [{'name': {'it': 'A'}}, {'x': 1}]}  | /fields/phases/1/x         | content.field.unknown",
            })
    void saysWhereAndWhatIsWrong(String json, String pointer, String code) {
        read(json.replace('\'', '"'));

        assertThat(reader.gaps())
                .extracting(Gap::pointer, gap -> gap.message().code())
                .containsExactly(Tuple.tuple(pointer, code));
    }

    @Test
    void findsEveryGapAtOnce() {
        read("{\"year\": \"x\", \"kind\": \"x\", \"colour\": 1}");
        assertThat(reader.gaps()).hasSize(3);
    }

    @Test
    void refusesTextsThatAreTooLong() {
        read("{\"title\": {\"it\": \"" + "a".repeat(201) + "\"}}");
        assertThat(reader.gaps()).extracting(gap -> gap.message().code()).containsExactly("content.field.tooLong");
    }

    @Test
    void cleansRichTextAndControlCharacters() {
        JsonObject kept = read("""
                {"title": {"it": "A\\u0000B"}, "body": {"it": "<p onclick=\\"x()\\">Ciao<script>alert(1)</script></p>"}}
                """);

        assertThat(kept.getJsonObject("title").getString("it")).isEqualTo("AB");
        assertThat(kept.getJsonObject("body").getString("it")).isEqualTo("<p>Ciao</p>");
    }

    @Test
    void boundsTheGapsItTells() {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 500; i++) {
            json.append(i == 0 ? "" : ",").append("\"x").append(i).append("\": 1");
        }
        read(json.append('}').toString());
        assertThat(reader.gaps()).hasSize(100);
    }

    private JsonObject read(String json) {
        return reader.read(DOSSIER, TypedContent.parse(json));
    }

    /** Knows one concept of the dossiers' themes, and Milan. */
    private static final class OneConcept implements FieldReader.Lookups {
        private static final List<String> KEYS = List.of("casa", CONCEPT.toString());

        @Override
        public @Nullable Id concept(String scheme, String key) {
            return scheme.equals("dossier-themes") && KEYS.contains(key) ? CONCEPT : null;
        }

        @Override
        public boolean isTerritory(String code) {
            return code.equals("015146");
        }
    }
}
