package it.comunitadipratiche.core.content.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.kernel.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypeRulesTest {
    private static final String FIELD = "{'name': 'title', 'kind': 'TEXT', 'label': 'Titolo'}";

    @Test
    void acceptsTheTypeOfARecord() {
        assertThatCode(() -> ContentTypeRules.check(RecordTypes.of(Dossier.class, "test")))
                .doesNotThrowAnyException();
    }

    @Test
    void readsADefinitionAsItWritesIt() {
        ContentType type = RecordTypes.of(Dossier.class, ContentType.RUNTIME);
        assertThat(ContentTypeDefinition.read(ContentTypeDefinition.write(type)))
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Material | materials | " + FIELD + "                            | /name",
                "material | entries   | " + FIELD + "                            | /collection",
                "material | Bad/Name  | " + FIELD + "                            | /collection",
                "material | materials | {'name': 'titolo', 'label': 'Titolo'}    | /titleField",
                "material | materials | " + FIELD + "," + FIELD + "              | /fields/1/name",
                "material | materials | " + FIELD + ",{'name': 'x', 'label': 'x', 'kind': 'TERM'} | /fields/1/scheme",
                "material | materials | " + FIELD + ",{'name': 'x', 'label': 'x', 'kind': 'NUMBER'} | /fields/1/kind",
                "material | materials | " + FIELD + ",{'name': 'x', 'label': 'x', 'kind': 'LIST'} | /fields/1/element",
                "material | materials | " + FIELD + ",{'name': 'x', 'label': 'x', 'kind': 'ENUM'} | /fields/1/options",
                "material | materials | " + FIELD + ",{'name': 'x', 'label': 'x', 'colour': 'red'} | /fields/1/colour",
                "material | materials | " + FIELD
                        + ",{'name': 'x', 'label': 'x', 'kind': 'RICH_TEXT', 'sortable': true} | /fields/1/sortable",
            })
    void saysWhatIsWrongWithADefinition(String name, String collection, String fields, String pointer) {
        String json = "{'name': '" + name + "', 'collection': '" + collection + "', 'label': 'Materiale', 'fields': ["
                + fields + "]}";
        assertThatThrownBy(() ->
                        ContentTypeRules.check(ContentTypeDefinition.read(TypedContent.parse(json.replace('\'', '"')))))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.gaps())
                        .anyMatch(gap -> gap.pointer().equals(pointer)));
    }
}
