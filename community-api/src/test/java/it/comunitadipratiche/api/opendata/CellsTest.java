package it.comunitadipratiche.api.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Audience;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CellsTest {

    @Test
    void giveCodesPlainNumbersAndWholeAddresses() {
        Map<String, String> cells = cells("""
                'title': 'Orti', 'cost': {'amount': '12.50', 'currency': 'EUR'}, 'share': -1.5E2, 'slug': 's',
                'places': ['048017', '048001']""");

        assertThat(cells)
                .containsEntry("url", "https://example.org/things/orti")
                .containsEntry("cost.amount", "12.50")
                .containsEntry("cost.currency", "EUR")
                .containsEntry("share", "-150")
                .containsEntry("slug", "orti")
                .containsEntry("fields.slug", "s")
                .containsEntry("places", "048017|048001")
                .containsEntry("places.label", "Luogo 048017|Luogo 048001")
                .containsEntry("steps.type", "");
    }

    @Test
    void keepTheValuesOfAListOfGroupsInStep() {
        Map<String, String> cells = cells("""
                'title': 'x', 'steps': [{'type': 'A'}, {'actors': ['uno', 'due; tre']}, {'type': 'B', 'actors': ['a|b']}]""");

        assertThat(cells).containsEntry("steps.type", "A||B").containsEntry("steps.actors", "|uno;due\\; tre|a\\|b");
    }

    @Test
    void areNoFormulas() {
        assertThat(cells("'title': '=HYPERLINK(1)'")).containsEntry("title", "'=HYPERLINK(1)");
        assertThat(Cells.harmless("+39 02")).isEqualTo("'+39 02");
        assertThat(Cells.harmless("-1")).isEqualTo("'-1");
        assertThat(Cells.harmless("@x")).isEqualTo("'@x");
        assertThat(Cells.harmless("\t=1")).isEqualTo("'\t=1");
        assertThat(Cells.harmless("a=1")).isEqualTo("a=1");
    }

    private static Map<String, String> cells(String fields) {
        String json = ("{'id': '0PQ7T4B3KX2M1', 'slug': 'orti', 'locale': 'it', 'url': '/things/orti',"
                        + " 'publishedAt': '2026-01-01T00:00:00Z', 'modifiedAt': '2026-01-01T00:00:00Z',"
                        + " 'terms': {}, 'links': {}, 'assets': {}, 'fields': {" + fields + "}}")
                .replace('\'', '"');
        Cells cells = new Cells(
                Json.createReader(new StringReader(json)).readObject(), code -> "Luogo " + code, "https://example.org");
        return Columns.of(TestFields.aType(), Audience.MEMBERS).stream()
                .collect(Collectors.toMap(Column::name, cells::of));
    }
}
