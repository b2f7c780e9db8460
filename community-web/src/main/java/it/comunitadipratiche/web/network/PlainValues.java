package it.comunitadipratiche.web.network;

import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.content.types.RichText;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What fields hold in one line of words. */
public record PlainValues(Territories territories, Locale language) {

    public String of(Field field, @Nullable JsonValue value) {
        if (value == null) {
            return "";
        }
        if (field.localized() && value instanceof JsonObject byLanguage) {
            return Optional.ofNullable(byLanguage.get(language.toLanguageTag()))
                    .or(() -> byLanguage.values().stream().findFirst())
                    .map(text -> one(field, text))
                    .orElse("");
        }
        return one(field, value);
    }

    private String one(Field field, JsonValue value) {
        if (field.kind() == FieldKind.LIST && value instanceof JsonArray array) {
            Field element = field.element().orElseThrow();
            return array.stream().map(item -> of(element, item)).collect(Collectors.joining(", "));
        }
        if (field.kind() == FieldKind.GROUP && value instanceof JsonObject group) {
            return field.fields().stream()
                    .map(inner -> of(inner, group.get(inner.name())))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
        }
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        return switch (field.kind()) {
            case ENUM ->
                field.options().stream()
                        .filter(option -> option.value().equals(text))
                        .map(option -> option.label().best(language))
                        .findFirst()
                        .orElse(text);
            case TERRITORY ->
                territories.find(text).map(TerritoryDetails::label).orElse(text);
            case RICH_TEXT -> RichText.words(text);
            default -> text;
        };
    }
}
