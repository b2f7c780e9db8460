package it.comunitadipratiche.web.console.system;

import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.web.page.Texts;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What else is known of something that was done, in words. */
final class AuditDetails {
    private AuditDetails() {}

    static List<String> of(JsonObject details, Texts texts) {
        return details.entrySet().stream()
                .map(one -> Told.or("console.audit.detail." + one.getKey(), one.getKey(), texts) + ": "
                        + value(one.getValue(), texts))
                .toList();
    }

    private static String value(JsonValue value, Texts texts) {
        if (value instanceof JsonArray array) {
            return array.stream().map(one -> value(one, texts)).collect(Collectors.joining(", "));
        }
        if (value instanceof JsonString string) {
            String text = string.getString();
            boolean role =
                    Arrays.stream(Role.values()).anyMatch(known -> known.name().equals(text));
            return role ? texts.of("role." + text) : text;
        }
        return switch (value.getValueType()) {
            case TRUE -> texts.of("console.audit.yes");
            case FALSE -> texts.of("console.audit.no");
            default -> value.toString();
        };
    }
}
