package it.comunitadipratiche.core.batches;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;

/** Keeps the edits of a batch. */
final class EditJson {
    private EditJson() {}

    static JsonArray write(List<FieldEdit> edits) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        edits.forEach(edit -> array.add(JSON.createObjectBuilder()
                .add("field", edit.field())
                .add("action", edit.action().name())
                .add("values", JSON.createArrayBuilder(edit.values()))));
        return array.build();
    }

    static List<FieldEdit> read(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(edit -> new FieldEdit(
                            edit.getString("field"),
                            FieldEdit.Action.valueOf(edit.getString("action")),
                            edit.getJsonArray("values").getValuesAs(JsonString.class).stream()
                                    .map(JsonString::getString)
                                    .toList()))
                    .toList();
        }
    }
}
