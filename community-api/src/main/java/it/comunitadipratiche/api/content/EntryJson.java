package it.comunitadipratiche.api.content;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.LocaleState;
import it.comunitadipratiche.core.content.ReviewNote;
import it.comunitadipratiche.core.content.RevisionDetails;
import it.comunitadipratiche.core.kernel.Gap;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** Entries, their states, revisions and notes as JSON. */
final class EntryJson {

    private EntryJson() {}

    static JsonObject of(EntryDetails entry) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("id", entry.id().toString())
                .add("type", entry.type())
                .add("version", entry.version())
                .add("revision", entry.revision());
        add(json, "externalId", entry.externalId());
        json.add("audience", entry.audience().name());
        add(json, "owner", entry.owner());
        JsonObjectBuilder slugs = JSON.createObjectBuilder();
        new TreeMap<>(entry.slugs()).forEach(slugs::add);
        JsonObjectBuilder locales = JSON.createObjectBuilder();
        new TreeMap<>(entry.locales()).forEach((tag, state) -> locales.add(tag, of(state)));
        return json.add("slugs", slugs)
                .add("locales", locales)
                .add("fields", entry.fields())
                .add("createdAt", entry.createdAt().toString())
                .add("modifiedAt", entry.modifiedAt().toString())
                .build();
    }

    static JsonObject of(LocaleState state) {
        JsonObjectBuilder json =
                JSON.createObjectBuilder().add("status", state.status().name());
        state.publishedRevision().ifPresent(number -> json.add("publishedRevision", number));
        add(json, "publishedAt", state.publishedAt());
        state.scheduledRevision().ifPresent(number -> json.add("scheduledRevision", number));
        add(json, "scheduledAt", state.scheduledAt());
        return json.build();
    }

    static JsonObject of(RevisionDetails revision) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("number", revision.number());
        add(json, "author", revision.author());
        revision.restoredFrom().ifPresent(number -> json.add("restoredFrom", number));
        return json.add("createdAt", revision.createdAt().toString())
                .add("fields", revision.fields())
                .build();
    }

    static JsonObject of(ReviewNote note) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("id", note.id().toString())
                .add("locale", note.locale().toLanguageTag())
                .add("step", note.step().name())
                .add("revision", note.revision());
        add(json, "author", note.author());
        return json.add("comment", note.comment())
                .add("createdAt", note.createdAt().toString())
                .build();
    }

    static JsonArray gaps(List<Gap> gaps, Locale locale) {
        JsonArrayBuilder json = JSON.createArrayBuilder();
        gaps.forEach(gap -> json.add(JSON.createObjectBuilder()
                .add("pointer", gap.pointer())
                .add("code", gap.message().code())
                .add("message", gap.message().in(locale))));
        return json.build();
    }

    private static void add(JsonObjectBuilder json, String name, Optional<?> value) {
        value.ifPresent(present -> json.add(name, present.toString()));
    }
}
