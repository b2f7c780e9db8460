package it.comunitadipratiche.core.transfer.csv;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.content.types.Option;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives what people write in cells the form fields want: options by their labels, territories by their names, days and
 * numbers as they are written in Italy. Several values stand in one cell with {@code |} between them.
 */
final class CellReader {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern SEVERAL = Pattern.compile("[|\\n]");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!]");
    private static final Set<String> YES = Set.of("si", "yes", "true", "vero", "x", "1");
    private static final Set<String> NO = Set.of("no", "false", "falso", "0");
    private final BinaryOperator<String> places;

    /** @param places finds the code of a place by its name, for the field of a pointer */
    CellReader(BinaryOperator<String> places) {
        this.places = places;
    }

    /**
     * The value of a cell that is not empty.
     *
     * @param pointer of the field
     * @throws InvalidInputException if it cannot be meant so; what is right beyond that, content itself checks
     */
    JsonValue read(Field field, String cell, String pointer) {
        if (field.kind() != FieldKind.LIST) {
            return one(field, cell, pointer);
        }
        Optional<Field> teller = Columns.toldBy(field);
        Field element = teller.or(field::element).orElseThrow();
        JsonArrayBuilder values = JSON.createArrayBuilder();
        for (String part : SEVERAL.split(cell, -1)) {
            if (!part.isBlank()) {
                JsonValue value = one(element, part.strip(), pointer);
                values.add(teller.<JsonValue>map(inner -> JSON.createObjectBuilder()
                                .add(inner.name(), value)
                                .build())
                        .orElse(value));
            }
        }
        return values.build();
    }

    private JsonValue one(Field field, String text, String pointer) {
        return switch (field.kind()) {
            case ENUM -> JSON.createValue(option(field, text, pointer));
            case TERRITORY -> JSON.createValue(places.apply(text, pointer));
            case DATE -> JSON.createValue(day(text, pointer));
            case BOOLEAN -> flag(text, pointer);
            case INTEGER, DECIMAL -> JSON.createValue(number(text, pointer));
            case MONEY ->
                JSON.createObjectBuilder()
                        .add(
                                "amount",
                                number(text.replaceAll("[€\\s]", ""), pointer).toPlainString())
                        .add("currency", "EUR")
                        .build();
            case RICH_TEXT -> JSON.createValue(html(text));
            case URL -> JSON.createValue(text.matches("(?i)www\\.\\S+") ? "https://" + text : text);
            default -> JSON.createValue(text);
        };
    }

    private static String option(Field field, String text, String pointer) {
        String plain = Plain.of(text);
        return field.options().stream()
                .filter(option -> Plain.of(option.value()).equals(plain)
                        || option.label().values().values().stream()
                                .anyMatch(label -> Plain.of(label).equals(plain)))
                .map(Option::value)
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        pointer,
                        "content.field.option",
                        text,
                        field.options().stream().map(Option::value).collect(Collectors.joining(", "))));
    }

    private static String day(String text, String pointer) {
        try {
            return (text.indexOf('/') < 0 ? LocalDate.parse(text) : LocalDate.parse(text, DAY)).toString();
        } catch (DateTimeException e) {
            throw new InvalidInputException(pointer, "transfer.csv.day", text);
        }
    }

    private static JsonValue flag(String text, String pointer) {
        String plain = Plain.of(text);
        if (YES.contains(plain)) {
            return JsonValue.TRUE;
        }
        if (NO.contains(plain)) {
            return JsonValue.FALSE;
        }
        throw new InvalidInputException(pointer, "transfer.csv.flag", text);
    }

    /** A comma begins the decimals; points before it, or groups of three after them, are left out. */
    private static BigDecimal number(String text, String pointer) {
        String compact = text.replaceAll("\\s", "");
        boolean grouped = compact.indexOf(',') >= 0 || compact.matches("-?\\d{1,3}(\\.\\d{3})+");
        String plain = grouped ? compact.replace(".", "").replace(',', '.') : compact;
        if (!plain.matches("-?\\d{1,18}(\\.\\d{1,18})?")) {
            throw new InvalidInputException(pointer, "transfer.csv.number", text);
        }
        return new BigDecimal(plain);
    }

    private static String html(String text) {
        if (TAG.matcher(text).find()) {
            return text;
        }
        StringBuilder html = new StringBuilder(text.length() + 16);
        for (String paragraph : BLANK_LINE.split(text, -1)) {
            String escaped =
                    paragraph.strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            html.append("<p>").append(escaped).append("</p>");
        }
        return html.toString();
    }
}
