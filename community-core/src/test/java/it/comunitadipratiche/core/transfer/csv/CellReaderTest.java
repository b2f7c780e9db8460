package it.comunitadipratiche.core.transfer.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.content.types.Option;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.LocalizedText;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellReaderTest {
    private final CellReader reader = new CellReader((name, pointer) -> "012");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "DATE; 31/1/2026; \"2026-01-31\"",
                "DATE; 2026-01-31; \"2026-01-31\"",
                "DECIMAL; 1.234,50; 1234.50",
                "DECIMAL; 1234.5; 1234.5",
                "DECIMAL; 12,5; 12.5",
                "INTEGER; 12.000; 12000",
                "INTEGER; -7; -7",
                "MONEY; € 1.250,00; {\"amount\":\"1250.00\",\"currency\":\"EUR\"}",
                "BOOLEAN; Sì; true",
                "BOOLEAN; no; false",
                "URL; www.example.org; \"https://www.example.org\"",
                "TERRITORY; Castro; \"012\"",
                "RICH_TEXT; <p>già</p>; \"<p>già</p>\""
            },
            quoteCharacter = '`')
    void understandsWhatPeopleWrite(FieldKind kind, String cell, String json) {
        assertThat(reader.read(field(kind, Optional.empty()), cell, "/fields/x").toString())
                .isEqualTo(json);
    }

    @Test
    void escapesWhatIsNoHtml() {
        JsonValue html = reader.read(field(FieldKind.RICH_TEXT, Optional.empty()), "a < b", "/fields/x");

        assertThat(html.toString()).isEqualTo("\"<p>a &lt; b</p>\"");
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, 31/2/2026, transfer.csv.day",
        "DATE, ieri, transfer.csv.day",
        "INTEGER, molti, transfer.csv.number",
        "DECIMAL, 1.2.3, transfer.csv.number",
        "BOOLEAN, forse, transfer.csv.flag",
        "ENUM, viola, content.field.option"
    })
    void saysWhatItDoesNotUnderstand(FieldKind kind, String cell, String code) {
        assertThatThrownBy(() -> reader.read(field(kind, Optional.empty()), cell, "/fields/x"))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
                    assertThat(refusal.text().code()).isEqualTo(code);
                    assertThat(refusal.gaps().get(0).pointer()).isEqualTo("/fields/x");
                });
    }

    @ParameterizedTest
    @CsvSource({"RED", "rosso", "ROSSO", "Red", "red"})
    void knowsOptionsByValueAndByLabelInEitherLanguage(String cell) {
        assertThat(reader.read(field(FieldKind.ENUM, Optional.empty()), cell, "/fields/x")
                        .toString())
                .isEqualTo("\"RED\"");
    }

    @ParameterizedTest
    @CsvSource({"rosso|Blu", "RED | BLUE |", "'red\nblue'"})
    void takesSeveralValuesOfACellApart(String cell) {
        Field list = field(FieldKind.LIST, Optional.of(field(FieldKind.ENUM, Optional.empty())));

        assertThat(reader.read(list, cell, "/fields/x").toString()).isEqualTo("[\"RED\",\"BLUE\"]");
    }

    private static Field field(FieldKind kind, Optional<Field> element) {
        return new Field(
                "x",
                kind,
                LocalizedText.it("X"),
                LocalizedText.it(""),
                false,
                false,
                false,
                false,
                false,
                false,
                Audience.PUBLIC,
                1000,
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new Option("RED", LocalizedText.of("Rosso", "Red")),
                        new Option("BLUE", LocalizedText.of("Blu", "Blue"))),
                Optional.empty(),
                List.of(),
                element,
                List.of());
    }
}
