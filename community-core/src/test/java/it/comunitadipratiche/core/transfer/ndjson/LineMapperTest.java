package it.comunitadipratiche.core.transfer.ndjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.content.Upsert;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.LocalizedText;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineMapperTest {

    @Test
    void takesALineInOurOwnShape() {
        Upsert upsert = mapper("{}")
                .map(json("{'type':'note','externalId':'a1','slug':'una-nota','audience':'MEMBERS',"
                        + "'fields':{'title':'Una nota','body':{'en':'<p>Hi</p>'}},"
                        + "'publish':{'it':{'publishedAt':'2024-05-01T08:00:00Z'},'en':true}}"));

        assertThat(upsert.draft().externalId()).contains("a1");
        assertThat(upsert.draft().audience()).contains(Audience.MEMBERS);
        assertThat(upsert.draft().slugs()).containsEntry("it", "una-nota");
        assertThat(upsert.draft().fields()).isEqualTo(json("{'title':{'it':'Una nota'},'body':{'en':'<p>Hi</p>'}}"));
        assertThat(publishedAt(upsert)).contains(Instant.parse("2024-05-01T08:00:00Z"));
        assertThat(upsert.publish()).containsKey(Locale.ENGLISH);
    }

    @Test
    void leavesALineADraftUnlessItOrTheImportSaysOtherwise() {
        String line = "{'type':'note','externalId':'a1','fields':{'title':'Una nota'}}";

        assertThat(mapper("{}").map(json(line)).publish()).isEmpty();
        assertThat(mapper("{'publish':true}").map(json(line)).publish()).containsKey(Locale.ITALIAN);
    }

    @Test
    void takesAFlatLineWhoseKeysAreFields() {
        Upsert upsert = mapper("{'type':'note','publish':'true'}")
                .map(json("{'id':7,'slug':'sette','title':'Sette','body':'Uno & due\\n\\nTre','year':2020,"
                        + "'authors':['Ada','Bea'],'publishedAt':'2020-02-03T04:05:06.000Z'}"));

        assertThat(upsert.draft().externalId()).contains("7");
        assertThat(upsert.draft().fields())
                .isEqualTo(json("{'title':{'it':'Sette'},'body':{'it':'<p>Uno &amp; due</p><p>Tre</p>'},"
                        + "'year':2020,'authors':['Ada','Bea']}"));
        assertThat(publishedAt(upsert)).contains(Instant.parse("2020-02-03T04:05:06Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Uno|<p>Uno</p>",
                "Uno\\n\\nDue|<p>Uno</p><p>Due</p>",
                "\\n \\nUno  \\r\\n \\t\\r\\n\\r\\n  Due\\n|<p>Uno</p><p>Due</p>",
                "Uno\\nancora uno\\n\\n\\n2 < 3 & 4 > 3|<p>Uno\\nancora uno</p><p>2 &lt; 3 &amp; 4 &gt; 3</p>",
                "\\n\\n|''"
            })
    void makesParagraphsOfWhatBlankLinesPart(String text, String html) {
        Upsert upsert = mapper("{'type':'note'}").map(json("{'id':'x-1','title':'Una nota','body':'" + text + "'}"));

        assertThat(upsert.draft().fields()).isEqualTo(json("{'title':{'it':'Una nota'},'body':{'it':'" + html + "'}}"));
    }

    @Test
    void leavesOutWhatIsIgnoredThoughAFieldHasItsName() {
        Upsert upsert = mapper("{'type':'note','ignore':['kind']}")
                .map(json("{'id':'x-1','title':'Una nota','kind':'unknown'}"));

        assertThat(upsert.draft().fields()).isEqualTo(json("{'title':{'it':'Una nota'}}"));
    }

    @Test
    void mapsAFlatLineAsItIsTold() {
        Upsert upsert = mapper("{'type':'note','locale':'en','keys':{'externalId':'code'},'ignore':['internal'],"
                        + "'map':{'title':'name','kind':{'from':'sort','values':{'n':'NORMATIVE'}},"
                        + "'body':{'from':'text','format':'markdown'}}}")
                .map(json("{'code':'x-1','name':'A name','sort':'n','text':'One *two*','internal':true}"));

        assertThat(upsert.draft().externalId()).contains("x-1");
        assertThat(upsert.draft().fields())
                .isEqualTo(json(
                        "{'title':{'en':'A name'},'kind':'NORMATIVE','body':{'en':'<p>One <em>two</em></p>\\n'}}"));
        assertThat(upsert.publish()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | {'externalId':'a','fields':{}} | transfer.line.type",
                "{} | {'type':'stone','externalId':'a','fields':{}} | content.type.none",
                "{'type':'note'} | {'fields':{'title':'x'}} | transfer.line.externalid",
                "{'type':'note'} | {'externalId':1.5,'fields':{'title':'x'}} | transfer.line.externalid",
                "{'type':'note'} | {'externalId':'a','fields':{},'titel':'x'} | transfer.line.unknown",
                "{'type':'note'} | {'id':'a','title':'x','colour':'red'} | transfer.line.foreign",
                "{'type':'note','publish':true} | {'id':'a','title':'x','publishedAt':'ieri'} | transfer.line.value",
                "{'type':'note'} | {'externalId':'a','fields':{},'publish':'yes'} | transfer.line.value",
                "{'type':'note'} | {'externalId':'a','fields':{},'audience':'ALL'} | transfer.line.value",
                "{'type':'note'} | {'externalId':'a','fields':{},'slugs':[]} | transfer.line.value"
            })
    void refusesALineThatCannotBeAnEntry(String options, String line, String code) {
        assertThatThrownBy(() -> mapper(options).map(json(line)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.text().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'typ':'note'} | transfer.option.unknown",
                "{'publish':'maybe'} | transfer.option.flag",
                "{'type':3} | transfer.option.text",
                "{'map':[]} | transfer.option.map",
                "{'map':{'title':3}} | transfer.option.map",
                "{'map':{'title':{'from':'t','format':'pdf'}}} | transfer.option.format",
                "{'map':{'title':{'from':'t','values':{'a':1}}}} | transfer.option.texts",
                "{'keys':{'colour':'c'}} | transfer.option.unknown",
                "{'ignore':[1]} | transfer.option.text"
            })
    void refusesOptionsThatMakeNoSense(String options, String code) {
        assertThatThrownBy(() -> NdjsonOptions.of(json(options)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.text().code()).isEqualTo(code));
    }

    private static Optional<Instant> publishedAt(Upsert upsert) {
        return Optional.ofNullable(upsert.publish().get(Locale.ITALIAN)).flatMap(Upsert.PublishAs::publishedAt);
    }

    private static LineMapper mapper(String options) {
        return new LineMapper(
                NdjsonOptions.of(json(options)),
                Locale.ITALIAN,
                name -> name.equals("note") ? Optional.of(note()) : Optional.empty());
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }

    private static ContentType note() {
        return new ContentType(
                "note",
                "notes",
                LocalizedText.it("Nota"),
                LocalizedText.it("Note"),
                "title",
                Optional.empty(),
                Audience.PUBLIC,
                List.of(
                        field("title", FieldKind.TEXT, true, Optional.empty()),
                        field("body", FieldKind.RICH_TEXT, true, Optional.empty()),
                        field("kind", FieldKind.TEXT, false, Optional.empty()),
                        field("year", FieldKind.INTEGER, false, Optional.empty()),
                        field(
                                "authors",
                                FieldKind.LIST,
                                false,
                                Optional.of(field("authors", FieldKind.TEXT, false, Optional.empty())))),
                ContentType.RUNTIME);
    }

    private static Field field(String name, FieldKind kind, boolean localized, Optional<Field> element) {
        return new Field(
                name,
                kind,
                LocalizedText.it(name),
                LocalizedText.it(""),
                false,
                localized,
                false,
                false,
                false,
                false,
                Audience.PUBLIC,
                1000,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                element,
                List.of());
    }
}
