package it.comunitadipratiche.web.console.content;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.kernel.Audience;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is in the form of an entry, saved or not.
 *
 * @param version of the entry it was opened on; 0 for one that does not exist yet
 * @param revision the newest one then; 0 likewise
 * @param slugs by language, those that were given
 */
record Form(long version, int revision, Audience audience, Map<String, String> slugs, JsonObject fields) {

    Form {
        slugs = Map.copyOf(slugs);
    }

    /** An empty one. */
    static Form empty(Audience audience) {
        return new Form(0, 0, audience, Map.of(), JsonValue.EMPTY_JSON_OBJECT);
    }

    static Form of(EntryDetails entry) {
        return new Form(entry.version(), entry.revision(), entry.audience(), entry.slugs(), entry.fields());
    }

    Form with(JsonObject others) {
        return new Form(version, revision, audience, slugs, others);
    }

    /** The same values, as if the form had been opened on the entry as it is now. */
    Form on(EntryDetails entry) {
        return new Form(entry.version(), entry.revision(), audience, slugs, fields);
    }

    String json() {
        return JSON.createObjectBuilder()
                .add("version", version)
                .add("revision", revision)
                .add("audience", audience.name())
                .add("slugs", JSON.createObjectBuilder(new LinkedHashMap<>(slugs)))
                .add("fields", fields)
                .build()
                .toString();
    }

    static Form read(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            JsonObject form = reader.readObject();
            Map<String, String> slugs = new LinkedHashMap<>();
            JsonObject written = form.getJsonObject("slugs");
            written.keySet().forEach(language -> slugs.put(language, written.getString(language)));
            return new Form(
                    form.getJsonNumber("version").longValue(),
                    form.getInt("revision"),
                    Audience.valueOf(form.getString("audience")),
                    slugs,
                    form.getJsonObject("fields"));
        }
    }
}
