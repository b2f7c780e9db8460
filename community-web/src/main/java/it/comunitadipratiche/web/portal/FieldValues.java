package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.content.types.RichText;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Money;
import it.comunitadipratiche.core.legal.LegalReferences;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import it.comunitadipratiche.web.page.Visit;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the fields of a publication hold, as people read it. */
public final class FieldValues {
    private final JsonObject document;
    private final Territories territories;
    private final Visit visit;

    public FieldValues(JsonObject document, Territories territories, Visit visit) {
        this.document = document;
        this.territories = territories;
        this.visit = visit;
    }

    /** What a field holds, each value with the address it leads to; formatted texts only within groups. */
    public List<EntryPage.Value> of(Field field, JsonValue value) {
        if (value instanceof JsonArray array) {
            Field element = field.element().orElse(field);
            List<EntryPage.Value> values = new ArrayList<>();
            array.forEach(one -> values.addAll(
                    element.kind() == FieldKind.GROUP
                            ? List.of(inOneLine(element, one.asJsonObject()))
                            : of(element, one)));
            return values;
        }
        return switch (field.kind()) {
            case REFERENCE -> linked("links", "title", text(value));
            case ASSET -> linked("assets", "name", text(value));
            case GROUP -> group(field, value.asJsonObject());
            case RICH_TEXT, LIST -> List.of();
            case TEXT,
                    INTEGER,
                    DECIMAL,
                    MONEY,
                    BOOLEAN,
                    DATE,
                    INSTANT,
                    ENUM,
                    TERM,
                    TERRITORY,
                    EMAIL,
                    URL,
                    LEGAL_REFERENCE,
                    GEO_POINT -> List.of(single(field, value));
        };
    }

    private EntryPage.Value single(Field field, JsonValue value) {
        String text = text(value);
        return switch (field.kind()) {
            case DATE -> plain(visit.texts().day(LocalDate.parse(text)));
            case INSTANT -> plain(visit.texts().day(Instant.parse(text)));
            case BOOLEAN -> plain(visit.texts().of(value.equals(JsonValue.TRUE) ? "yes" : "no"));
            case INTEGER, DECIMAL -> plain(number(value));
            case MONEY -> plain(money(value.asJsonObject()));
            case ENUM -> plain(option(field, text));
            case EMAIL -> new EntryPage.Value(text, "mailto:" + text);
            case URL -> new EntryPage.Value(text, text);
            case LEGAL_REFERENCE -> reference(text);
            case GEO_POINT -> plain(point(value.asJsonObject()));
            case TERRITORY ->
                plain(territories.find(text).map(TerritoryDetails::label).orElse(text));
            case TEXT, TERM, REFERENCE, ASSET, GROUP, LIST, RICH_TEXT -> plain(text);
        };
    }

    /** What is recognised by the name lawyers give it. */
    private static EntryPage.Value reference(String text) {
        return LegalReferences.find(text).stream()
                .findFirst()
                .map(found -> new EntryPage.Value(
                        found.label(), found.link().map(Object::toString).orElse("")))
                .orElseGet(() -> plain(text));
    }

    private String number(JsonValue value) {
        return value instanceof JsonNumber number ? visit.texts().number(number.bigDecimalValue()) : text(value);
    }

    private String money(JsonObject money) {
        return visit.texts()
                .money(new Money(
                        new BigDecimal(money.getString("amount")), Currency.getInstance(money.getString("currency"))));
    }

    private static String point(JsonObject point) {
        return point.get("latitude") + ", " + point.get("longitude");
    }

    private String option(Field field, String value) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .map(option -> option.label())
                .findFirst()
                .map((LocalizedText label) -> label.best(visit.language()))
                .orElse(value);
    }

    /** What a field points to, found among all that the publication shows. */
    private List<EntryPage.Value> linked(String kind, String name, String id) {
        return document.getJsonObject(kind).values().stream()
                .flatMap(targets -> targets.asJsonArray().stream())
                .map(JsonValue::asJsonObject)
                .filter(target -> target.getString("id").equals(id))
                .limit(1)
                .map(target -> new EntryPage.Value(target.getString(name, ""), visit.plain(target.getString("url"))))
                .toList();
    }

    /** One of several groups: what is in it, without saying each time what is what. */
    private EntryPage.Value inOneLine(Field field, JsonObject value) {
        List<EntryPage.Value> values = value.entrySet().stream()
                .flatMap(inner ->
                        field.field(inner.getKey()).stream().flatMap(found -> within(found, inner.getValue()).stream()))
                .toList();
        return new EntryPage.Value(
                values.stream().map(EntryPage.Value::text).collect(Collectors.joining(" · ")),
                values.stream()
                        .map(EntryPage.Value::path)
                        .filter(path -> !path.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    private List<EntryPage.Value> group(Field field, JsonObject value) {
        List<EntryPage.Value> values = new ArrayList<>();
        for (Map.Entry<String, JsonValue> inner : value.entrySet()) {
            field.field(inner.getKey()).ifPresent(found -> {
                String label = found.label().best(visit.language());
                within(found, inner.getValue())
                        .forEach(one -> values.add(new EntryPage.Value(label + ": " + one.text(), one.path())));
            });
        }
        return values;
    }

    /** Formatted texts within a group are told in plain words, as there is no room of their own for them. */
    private List<EntryPage.Value> within(Field field, JsonValue value) {
        if (field.kind() == FieldKind.RICH_TEXT && value instanceof JsonString html) {
            String words = RichText.words(html.getString());
            return words.isBlank() ? List.of() : List.of(plain(words));
        }
        return of(field, value);
    }

    private static EntryPage.Value plain(String text) {
        return new EntryPage.Value(text, "");
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
