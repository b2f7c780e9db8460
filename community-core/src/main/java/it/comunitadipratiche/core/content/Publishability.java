package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.RichText;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds what still stands between an entry and its publication in a locale: every gap, not just the first. */
final class Publishability {
    private final Locale locale;
    private final String language;
    private final Surroundings surroundings;
    private final Set<Id> together;
    private final List<Gap> gaps = new ArrayList<>();

    /** @param together entries that will be published in the same transaction */
    Publishability(Locale locale, Surroundings surroundings, Set<Id> together) {
        this.locale = locale;
        this.language = locale.toLanguageTag();
        this.surroundings = surroundings;
        this.together = together;
    }

    List<Gap> gaps(ContentType type, JsonObject fields) {
        if (Projection.title(type, fields, locale).isEmpty()) {
            gaps.add(required(type.title(), "/fields"));
        }
        fields(
                type.fields().stream()
                        .filter(field -> !field.name().equals(type.titleField()))
                        .toList(),
                fields,
                "/fields");
        return gaps;
    }

    private void fields(List<Field> fields, JsonObject values, String at) {
        for (Field field : fields) {
            JsonValue value = values.get(field.name());
            String pointer = at + "/" + field.name();
            if (field.localized() && value instanceof JsonObject byLanguage) {
                value = byLanguage.get(language);
                pointer += "/" + language;
            }
            if (value != null) {
                value(field, value, pointer);
            } else if (field.required()) {
                gaps.add(required(field, at));
            }
        }
    }

    private Gap required(Field field, String at) {
        String pointer = at + "/" + field.name() + (field.localized() ? "/" + language : "");
        return new Gap(pointer, "content.publish.required", field.label());
    }

    private void value(Field field, JsonValue value, String at) {
        switch (field.kind()) {
            case GROUP -> fields(field.fields(), (JsonObject) value, at);
            case LIST -> {
                JsonArray array = (JsonArray) value;
                for (int i = 0; i < array.size(); i++) {
                    value(field.element().orElseThrow(), array.get(i), at + "/" + i);
                }
            }
            case REFERENCE -> link(Id.of(((JsonString) value).getString()), at);
            case ASSET -> asset(Id.of(((JsonString) value).getString()), at);
            case RICH_TEXT -> {
                String html = ((JsonString) value).getString();
                RichText.entries(html).forEach(id -> link(id, at));
                RichText.assets(html).forEach(id -> asset(id, at));
            }
            default -> {}
        }
    }

    private void link(Id target, String at) {
        if (!together.contains(target) && surroundings.published(target, locale).isEmpty()) {
            gaps.add(new Gap(at, "content.publish.link", target));
        }
    }

    private void asset(Id id, String at) {
        Optional<Surroundings.Asset> asset = surroundings.asset(id);
        if (asset.isEmpty()) {
            gaps.add(new Gap(at, "content.publish.asset", id));
        } else if (asset.get().isImage()
                && asset.get().alt().get(locale).filter(alt -> !alt.isBlank()).isEmpty()) {
            gaps.add(new Gap(at, "content.publish.alt", asset.get().name(), language));
        }
    }
}
