package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.content.types.FieldKind;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** The values of fields as the index compares them. */
final class IndexValues {

    private IndexValues() {}

    /** Whole values; texts and addresses without regard to case. */
    static String keyword(FieldKind kind, String value) {
        return switch (kind) {
            case TEXT -> Folding.fold(value);
            case EMAIL, LEGAL_REFERENCE -> value.strip().toLowerCase(Locale.ROOT);
            default -> value.strip();
        };
    }

    /** Whole numbers; days and milliseconds since 1970. */
    static Optional<Long> whole(FieldKind kind, JsonValue value) {
        try {
            if (value instanceof JsonString text) {
                return Optional.of(
                        kind == FieldKind.DATE
                                ? LocalDate.parse(text.getString()).toEpochDay()
                                : Instant.parse(text.getString()).toEpochMilli());
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return value instanceof JsonNumber number ? Optional.of(number.longValue()) : Optional.empty();
    }

    /** Decimal numbers; the amount of money. */
    static Optional<Double> decimal(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return Optional.of(number.doubleValue());
        }
        JsonValue amount = value instanceof JsonObject money ? money.get("amount") : null;
        if (amount instanceof JsonNumber number) {
            return Optional.of(number.doubleValue());
        }
        try {
            return amount instanceof JsonString text
                    ? Optional.of(new BigDecimal(text.getString()).doubleValue())
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
