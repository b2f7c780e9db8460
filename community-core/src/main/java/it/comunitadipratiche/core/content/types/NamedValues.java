package it.comunitadipratiche.core.content.types;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.types.FieldReader.Lookups;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Reads values that name something else: an option, a concept, a territory, an entry, an asset. Each answers null where
 * there is nothing to keep.
 */
final class NamedValues {
    private final Lookups lookups;
    private final TextValues texts;
    private final Gaps gaps;

    NamedValues(Lookups lookups, TextValues texts, Gaps gaps) {
        this.lookups = lookups;
        this.texts = texts;
        this.gaps = gaps;
    }

    @Nullable
    JsonValue option(Field field, JsonValue value, String at) {
        String text = texts.given(value, at);
        if (text == null) {
            return null;
        }
        if (field.options().stream().noneMatch(option -> option.value().equals(text))) {
            String known = String.join(
                    ", ", field.options().stream().map(Option::value).toList());
            gaps.add(at, "content.field.option", text, known);
            return null;
        }
        return value;
    }

    @Nullable
    JsonValue term(Field field, JsonValue value, String at) {
        String key = texts.given(value, at);
        if (key == null) {
            return null;
        }
        String scheme = field.scheme().orElse("");
        Id concept = lookups.concept(scheme, key.strip());
        if (concept == null) {
            gaps.add(at, "content.field.term", key, scheme);
            return null;
        }
        return JSON.createValue(concept.toString());
    }

    @Nullable
    JsonValue territory(JsonValue value, String at) {
        String code = texts.given(value, at);
        if (code == null) {
            return null;
        }
        if (!lookups.isTerritory(code.strip())) {
            gaps.add(at, "content.field.territory", code);
            return null;
        }
        return JSON.createValue(code.strip());
    }

    @Nullable
    JsonValue id(JsonValue value, String at) {
        String text = texts.given(value, at);
        if (text == null) {
            return null;
        }
        if (Id.tryParse(text.strip()).isEmpty()) {
            gaps.add(at, "kernel.id", text);
            return null;
        }
        return JSON.createValue(Id.of(text.strip()).toString());
    }
}
