package it.comunitadipratiche.api.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Audience;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    private final List<Column> visitors = Columns.of(TestFields.aType(), Audience.PUBLIC);

    @Test
    void flattenGroupsAndNameWhatCodesStandFor() {
        assertThat(visitors)
                .extracting(Column::name)
                .containsExactly(
                        "id",
                        "slug",
                        "locale",
                        "url",
                        "publishedAt",
                        "modifiedAt",
                        "title",
                        "cost.amount",
                        "cost.currency",
                        "share",
                        "fields.slug",
                        "places",
                        "places.label",
                        "steps.type",
                        "steps.actors");
    }

    @Test
    void holdOnlyWhatTheReaderMaySee() {
        List<Column> members = Columns.of(TestFields.aType(), Audience.MEMBERS);

        assertThat(members).extracting(Column::name).contains("contact.name");
        assertThat(members.get(members.size() - 1).audience()).isEqualTo(Audience.MEMBERS);
        assertThat(visitors).extracting(Column::name).doesNotContain("contact.name");
        assertThat(book(Audience.PUBLIC).json().toString()).doesNotContain("contact");
    }

    @Test
    void areToldByTheCodebookInBothLanguages() {
        JsonObject type = book(Audience.PUBLIC).json().getJsonArray("columns").stream()
                .map(column -> column.asJsonObject())
                .filter(column -> column.getString("name").equals("steps.type"))
                .findFirst()
                .orElseThrow();

        assertThat(type.getJsonObject("label").getString("en")).isEqualTo("steps en: type en");
        assertThat(type.getJsonObject("format").getString("it")).isEqualTo("un codice tra quelli elencati");
        assertThat(type.getJsonArray("values").getJsonObject(0).toString())
                .isEqualTo("{\"value\":\"A\",\"label\":{\"en\":\"One\",\"it\":\"Una\"}}");
        assertThat(type.getJsonArray("separators").toString()).isEqualTo("[\"|\"]");
        assertThat(type.getBoolean("repeated")).isTrue();
    }

    @Test
    void areToldByTheCodebookAsATableOfAsManyRows() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book(Audience.PUBLIC).write(out, Delimiter.SEMICOLON);
        String table = out.toString(StandardCharsets.UTF_8);

        assertThat(table).startsWith("\uFEFFname;label_it;label_en;");
        assertThat(table.lines()).hasSize(visitors.size() + 1);
        assertThat(table)
                .contains("\r\nsteps.type;steps it: type it;steps en: type en;")
                .contains(";A=Una;A=One;");
    }

    private static Codebook book(Audience reader) {
        return new Codebook(
                TestFields.aType(),
                Columns.of(TestFields.aType(), reader),
                new Licence("CC BY 4.0", "https://example.org/by"));
    }
}
