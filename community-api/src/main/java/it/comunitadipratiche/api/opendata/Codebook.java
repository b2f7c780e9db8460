package it.comunitadipratiche.api.opendata;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.content.types.Option;
import it.comunitadipratiche.core.kernel.LocalizedText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the columns of a table mean: a line for each. */
record Codebook(ContentType type, List<Column> columns, Licence licence) {
    private static final List<String> HEADER = List.of(
            "name",
            "label_it",
            "label_en",
            "help_it",
            "help_en",
            "kind",
            "format_it",
            "format_en",
            "values_it",
            "values_en",
            "scheme",
            "minimum",
            "maximum",
            "audience",
            "personal",
            "required",
            "repeated",
            "separators");

    Codebook {
        columns = List.copyOf(columns);
    }

    JsonObject json() {
        JsonArrayBuilder lines = JSON.createArrayBuilder();
        columns.forEach(column -> lines.add(json(column)));
        return JSON.createObjectBuilder()
                .add("type", type.name())
                .add("collection", type.collection())
                .add("label", json(type.pluralLabel()))
                .add(
                        "licence",
                        JSON.createObjectBuilder().add("name", licence.name()).add("address", licence.address()))
                .add("columns", lines)
                .build();
    }

    private static JsonObject json(Column column) {
        JsonObjectBuilder json =
                JSON.createObjectBuilder().add("name", column.name()).add("label", json(column.label()));
        help(column).ifPresent(help -> json.add("help", json(help)));
        json.add("kind", column.kind().name()).add("format", json(format(column)));
        if (!options(column).isEmpty()) {
            JsonArrayBuilder values = JSON.createArrayBuilder();
            options(column)
                    .forEach(option -> values.add(JSON.createObjectBuilder()
                            .add("value", option.value())
                            .add("label", json(option.label()))));
            json.add("values", values);
        }
        scheme(column).ifPresent(scheme -> json.add("scheme", scheme));
        minimum(column).ifPresent(minimum -> json.add("minimum", minimum));
        maximum(column).ifPresent(maximum -> json.add("maximum", maximum));
        return json.add("audience", column.audience().name())
                .add("personal", isPersonal(column))
                .add("required", column.required())
                .add("repeated", !column.separators().isEmpty())
                .add("separators", JSON.createArrayBuilder(column.separators()))
                .build();
    }

    private static JsonObject json(LocalizedText text) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        text.values().forEach(json::add);
        return json.build();
    }

    void write(OutputStream out, Delimiter delimiter) throws IOException {
        try (Table table = new Table(out, delimiter)) {
            table.row(HEADER);
            columns.forEach(column ->
                    table.row(row(column).stream().map(Cells::harmless).toList()));
        }
    }

    private static List<String> row(Column column) {
        Optional<LocalizedText> help = help(column);
        return List.of(
                column.name(),
                column.label().best(Locale.ITALIAN),
                column.label().best(Locale.ENGLISH),
                help.map(text -> text.best(Locale.ITALIAN)).orElse(""),
                help.map(text -> text.best(Locale.ENGLISH)).orElse(""),
                column.kind().name(),
                format(column).best(Locale.ITALIAN),
                format(column).best(Locale.ENGLISH),
                values(column, Locale.ITALIAN),
                values(column, Locale.ENGLISH),
                scheme(column).orElse(""),
                minimum(column).map(BigDecimal::toPlainString).orElse(""),
                maximum(column).map(BigDecimal::toPlainString).orElse(""),
                column.audience().name(),
                Boolean.toString(isPersonal(column)),
                Boolean.toString(column.required()),
                Boolean.toString(!column.separators().isEmpty()),
                String.join(" ", column.separators()));
    }

    private static String values(Column column, Locale language) {
        return options(column).stream()
                .map(option -> option.value() + "=" + option.label().best(language))
                .collect(Collectors.joining("|"));
    }

    private static LocalizedText format(Column column) {
        return Columns.text("api.opendata.format." + column.kind().name());
    }

    /** The field, where the column shows its values and no name or part of them. */
    private static Optional<Field> field(Column column) {
        return column.field().filter(field -> field.kind() == column.kind() && column.shown() == Column.Shown.VALUE);
    }

    private static Optional<LocalizedText> help(Column column) {
        return column.field().map(Field::help).filter(help -> !help.values().isEmpty());
    }

    private static List<Option> options(Column column) {
        return field(column).map(Field::options).orElse(List.of());
    }

    private static Optional<String> scheme(Column column) {
        return column.field().filter(field -> field.kind() == FieldKind.TERM).flatMap(Field::scheme);
    }

    private static Optional<BigDecimal> minimum(Column column) {
        return field(column).flatMap(Field::minimum);
    }

    private static Optional<BigDecimal> maximum(Column column) {
        return field(column).flatMap(Field::maximum);
    }

    private static boolean isPersonal(Column column) {
        return column.field().filter(Field::personal).isPresent();
    }
}
