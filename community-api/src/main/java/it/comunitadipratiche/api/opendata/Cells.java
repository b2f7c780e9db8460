package it.comunitadipratiche.api.opendata;

import it.comunitadipratiche.core.content.types.FieldKind;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cells of a row: what a publication has in each column, as text that spreadsheets show and do not run. */
final class Cells {
    /** What a spreadsheet may take for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final JsonObject document;
    private final UnaryOperator<String> territories;
    private final String site;

    /**
     * @param territories gives the name of a territory by its code
     * @param site the address of the site
     */
    Cells(JsonObject document, UnaryOperator<String> territories, String site) {
        this.document = document;
        this.territories = territories;
        this.site = site;
    }

    String of(Column column) {
        String cell = joined(column, document, 0, 0);
        return column.isNumber() ? cell : harmless(cell);
    }

    /** A text that is no formula; an apostrophe before what would be one makes it a text. */
    static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private String joined(Column column, JsonValue value, int step, int lists) {
        if (step == column.steps().size()) {
            return escaped(shown(column, value), column.separators());
        }
        Column.Step next = column.steps().get(step);
        JsonValue inner = value instanceof JsonObject object ? object.get(next.name()) : null;
        if (inner == null) {
            return "";
        }
        if (!next.many()) {
            return joined(column, inner, step + 1, lists);
        }
        List<String> parts = inner instanceof JsonArray array
                ? array.stream()
                        .map(one -> joined(column, one, step + 1, lists + 1))
                        .toList()
                : List.of();
        List<String> separators = Column.SEPARATORS;
        return parts.stream().allMatch(String::isEmpty)
                ? ""
                : String.join(separators.get(Math.min(lists, separators.size() - 1)), parts);
    }

    /** A separator within a value stands behind a backslash, and so does a backslash. */
    private static String escaped(String value, List<String> separators) {
        if (separators.isEmpty()) {
            return value;
        }
        String escaped = value.replace("\\", "\\\\");
        for (String separator : separators) {
            escaped = escaped.replace(separator, "\\" + separator);
        }
        return escaped;
    }

    private String shown(Column column, JsonValue value) {
        String plain = plain(value);
        return switch (column.shown()) {
            case VALUE -> plain;
            case LABEL -> label(column.field().orElseThrow().kind(), plain);
            case ADDRESS -> column.field().isPresent() ? address(plain) : site + plain;
        };
    }

    private static String plain(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        return value instanceof JsonNumber number ? number.bigDecimalValue().toPlainString() : value.toString();
    }

    private String label(FieldKind kind, String value) {
        return switch (kind) {
            case TERRITORY -> territories.apply(value);
            case TERM -> named("terms", value, "label");
            default -> named("links", value, "title");
        };
    }

    private String address(String asset) {
        String path = named("assets", asset, "url");
        return path.startsWith("/") ? site + path : path;
    }

    /** What the document says of something it names. */
    private String named(String part, String id, String member) {
        return document.get(part) instanceof JsonObject groups
                ? groups.values().stream()
                        .flatMap(group -> group instanceof JsonArray array ? array.stream() : Stream.empty())
                        .map(JsonValue::asJsonObject)
                        .filter(one -> one.getString("id", "").equals(id))
                        .limit(1)
                        .map(one -> one.getString(member, ""))
                        .collect(Collectors.joining())
                : "";
    }
}
