package it.comunitadipratiche.core.content.types;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers, and what is made of them: amounts and places. Each answers null where there is nothing to keep. */
final class NumberValues {
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,4})?");

    private final Gaps gaps;

    NumberValues(Gaps gaps) {
        this.gaps = gaps;
    }

    @Nullable
    JsonValue integer(Field field, JsonValue value, String at) {
        if (value instanceof JsonNumber number && number.isIntegral()) {
            try {
                number.longValueExact();
                return within(field, number, at);
            } catch (ArithmeticException e) {
                // told below: it has more than 64 bits
            }
        }
        gaps.add(at, "content.field.integer");
        return null;
    }

    @Nullable
    JsonValue decimal(Field field, JsonValue value, String at) {
        if (value instanceof JsonNumber number
                && number.bigDecimalValue().precision() <= 38
                && Math.abs(number.bigDecimalValue().scale()) <= 38) {
            return within(field, number, at);
        }
        gaps.add(at, "content.field.number");
        return null;
    }

    private @Nullable JsonValue within(Field field, JsonNumber number, String at) {
        BigDecimal value = number.bigDecimalValue();
        if (field.minimum().filter(bound -> value.compareTo(bound) < 0).isPresent()) {
            gaps.add(at, "content.field.minimum", field.label(), plain(field.minimum()));
            return null;
        }
        if (field.maximum().filter(bound -> value.compareTo(bound) > 0).isPresent()) {
            gaps.add(at, "content.field.maximum", field.label(), plain(field.maximum()));
            return null;
        }
        return number;
    }

    private static String plain(Optional<BigDecimal> bound) {
        return bound.orElseThrow().stripTrailingZeros().toPlainString();
    }

    @Nullable
    JsonValue money(JsonValue value, String at) {
        if (value instanceof JsonObject object
                && object.keySet().equals(Set.of("amount", "currency"))
                && object.get("amount") instanceof JsonString amount
                && object.get("currency") instanceof JsonString currency
                && AMOUNT.matcher(amount.getString()).matches()
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(known -> known.getCurrencyCode().equals(currency.getString()))) {
            return object;
        }
        gaps.add(at, "content.field.money");
        return null;
    }

    @Nullable
    JsonValue geoPoint(JsonValue value, String at) {
        if (value instanceof JsonObject object
                && object.keySet().equals(Set.of("latitude", "longitude"))
                && object.get("latitude") instanceof JsonNumber latitude
                && object.get("longitude") instanceof JsonNumber longitude
                && Math.abs(latitude.doubleValue()) <= 90
                && Math.abs(longitude.doubleValue()) <= 180) {
            return object;
        }
        gaps.add(at, "content.field.geoPoint");
        return null;
    }
}
