package it.comunitadipratiche.api.content;

import it.comunitadipratiche.api.json.JsonInput;
import it.comunitadipratiche.core.content.EntryChange;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Upsert;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Locales;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what callers send about entries. */
final class EntryBody {
    /** What an entry says of itself and nobody may set; it may come back with a change. */
    private static final List<String> OWN =
            List.of("id", "type", "version", "revision", "externalId", "owner", "locales", "createdAt", "modifiedAt");

    private EntryBody() {}

    static EntryDraft draft(String type, JsonObject body) {
        JsonInput input = new JsonInput(body);
        EntryDraft draft = draft(type, input);
        input.end();
        return draft;
    }

    private static EntryDraft draft(String type, JsonInput input) {
        return new EntryDraft(
                type,
                input.text("externalId"),
                input.choice("audience", Audience.class),
                input.textsByName("slugs").orElse(Map.of()),
                fields(input, true));
    }

    static EntryChange change(JsonObject body, boolean whole) {
        JsonInput input = new JsonInput(body);
        OWN.forEach(input::ignore);
        EntryChange change = new EntryChange(
                fields(input, whole),
                input.textsByName("slugs").orElse(Map.of()),
                input.choice("audience", Audience.class));
        input.end();
        return change;
    }

    static PublishOrder order(JsonObject body) {
        JsonInput input = new JsonInput(body);
        PublishOrder order = new PublishOrder(input.integer("revision"), input.instant("at"), input.ids("together"));
        input.end();
        return order;
    }

    /** A line of a batch: a draft, the locales in which it is public, and when it was made. */
    static Upsert upsert(String type, JsonObject line, Locales locales) {
        JsonInput input = new JsonInput(line);
        input.requiredText("externalId");
        EntryDraft draft = draft(type, input);
        Upsert upsert = new Upsert(draft, publish(input, locales), input.instant("createdAt"));
        input.end();
        return upsert;
    }

    private static Map<Locale, Upsert.PublishAs> publish(JsonInput input, Locales locales) {
        Map<Locale, Upsert.PublishAs> publish = new LinkedHashMap<>();
        JsonValue given = input.value("publish").orElse(JsonValue.NULL);
        if (given.getValueType() == JsonValue.ValueType.ARRAY) {
            given.asJsonArray()
                    .forEach(tag -> locale(tag instanceof JsonString text ? text.getString() : "", input, locales)
                            .ifPresent(locale -> publish.put(locale, Upsert.PublishAs.NOW)));
        } else if (given.getValueType() == JsonValue.ValueType.OBJECT) {
            JsonInput tags = input.input("publish").orElseThrow();
            given.asJsonObject().keySet().forEach(tag -> locale(tag, input, locales)
                    .ifPresent(locale -> publish.put(locale, dates(tags, tag))));
        } else if (given != JsonValue.NULL) {
            input.gap("publish", "api.batch.publish");
        }
        return publish;
    }

    private static Upsert.PublishAs dates(JsonInput tags, String tag) {
        return tags.input(tag)
                .map(dates -> {
                    Upsert.PublishAs as =
                            new Upsert.PublishAs(dates.instant("publishedAt"), dates.instant("modifiedAt"));
                    dates.known();
                    return as;
                })
                .orElse(Upsert.PublishAs.NOW);
    }

    private static Optional<Locale> locale(String tag, JsonInput input, Locales locales) {
        if (locales.supports(tag)) {
            return Optional.of(locales.of(tag));
        }
        input.gap("publish", "kernel.locale", tag, locales.tags());
        return Optional.empty();
    }

    private static JsonObject fields(JsonInput input, boolean required) {
        Optional<JsonObject> fields = input.object("fields");
        if (required && fields.isEmpty() && !input.has("fields")) {
            input.gap("fields", "api.json.required");
        }
        return fields.orElse(JsonValue.EMPTY_JSON_OBJECT);
    }
}
