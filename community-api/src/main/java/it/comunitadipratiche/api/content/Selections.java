package it.comunitadipratiche.api.content;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes smaller publications of whole ones, and fetches what they link to. */
@ApplicationScoped
class Selections {
    private Publications publications;

    @SuppressWarnings("NullAway.Init")
    protected Selections() {
        // for the CDI proxy
    }

    @Inject
    Selections(Publications publications) {
        this.publications = publications;
    }

    /** One publication, with what it links to among its members. */
    JsonObject one(ReadyDocument document, Selection selection) {
        JsonObject whole = parse(document);
        JsonObject some = some(whole, selection);
        if (selection.linked().isEmpty()) {
            return some;
        }
        JsonObjectBuilder json = JSON.createObjectBuilder(some);
        var included = JSON.createArrayBuilder();
        linked(List.of(document), List.of(whole), selection).forEach(linked -> included.add(parse(linked)));
        return json.add("included", included).build();
    }

    static JsonObject parse(ReadyDocument document) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(document.body()))) {
            return reader.readObject();
        }
    }

    static JsonObject some(JsonObject whole, Selection selection) {
        if (selection.members().isEmpty()) {
            return whole;
        }
        JsonObjectBuilder some = JSON.createObjectBuilder();
        whole.forEach((name, value) -> {
            if (Selection.ALWAYS.contains(name) || selection.members().contains(name)) {
                some.add(name, value);
            } else if (name.equals("fields")) {
                JsonObjectBuilder fields = JSON.createObjectBuilder();
                value.asJsonObject().forEach((field, content) -> {
                    if (selection.members().contains(field)) {
                        fields.add(field, content);
                    }
                });
                some.add(name, fields);
            }
        });
        return some.build();
    }

    /** The publications that some publications link to, each once, in the locale of the one that links. */
    List<ReadyDocument> linked(List<ReadyDocument> documents, List<JsonObject> parsed, Selection selection) {
        Set<PublicationKey> keys = new LinkedHashSet<>();
        for (int i = 0; i < documents.size(); i++) {
            PublicationKey own = documents.get(i).key();
            JsonValue links = parsed.get(i).getOrDefault("links", JsonValue.EMPTY_JSON_OBJECT);
            for (String field : selection.linked()) {
                if (links instanceof JsonObject byField && byField.get(field) instanceof JsonArray targets) {
                    targets.forEach(target -> Id.tryParse(target.asJsonObject().getString("id", ""))
                            .ifPresent(id -> keys.add(new PublicationKey(id, own.locale()))));
                }
            }
        }
        return publications.readAll(new ArrayList<>(keys));
    }
}
