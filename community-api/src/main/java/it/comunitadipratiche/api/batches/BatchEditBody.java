package it.comunitadipratiche.api.batches;

import it.comunitadipratiche.api.json.JsonInput;
import it.comunitadipratiche.core.batches.BatchOrder;
import it.comunitadipratiche.core.batches.FieldEdit;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what somebody wants changed: an order, or the batch to take back. */
record BatchEditBody(Optional<Id> undoes, Optional<BatchOrder> order) {

    /** @throws InvalidInputException with everything that is wrong with it */
    static BatchEditBody read(JsonObject body) {
        JsonInput input = new JsonInput(body);
        Optional<String> undoes = input.text("undoes");
        if (undoes.isPresent()) {
            Optional<Id> id = Id.tryParse(undoes.get());
            if (id.isEmpty()) {
                input.gap("undoes", "kernel.id", undoes.get());
            }
            input.end();
            return new BatchEditBody(id, Optional.empty());
        }
        String type = input.requiredText("type");
        List<Id> entries = input.ids("entries");
        boolean publish = input.flag("publish").orElse(false);
        Optional<JsonArray> edits = input.array("edits");
        input.end();
        return new BatchEditBody(
                Optional.empty(),
                Optional.of(new BatchOrder(
                        type, entries, edits.map(BatchEditBody::edits).orElse(List.of()), publish)));
    }

    private static List<FieldEdit> edits(JsonArray array) {
        List<FieldEdit> edits = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String pointer = "/edits/" + i;
            try {
                edits.add(edit(array.get(i), pointer));
            } catch (InvalidInputException e) {
                e.gaps()
                        .forEach(gap -> gaps.add(new Gap(
                                gap.pointer().startsWith(pointer) ? gap.pointer() : pointer + gap.pointer(),
                                gap.message())));
            }
        }
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
        return edits;
    }

    private static FieldEdit edit(JsonValue value, String pointer) {
        if (!(value instanceof JsonObject object)) {
            throw new InvalidInputException(pointer, "api.json.object");
        }
        JsonInput input = new JsonInput(object);
        String field = input.requiredText("field");
        Optional<FieldEdit.Action> action = input.choice("action", FieldEdit.Action.class);
        if (!input.has("action")) {
            input.gap("action", "api.json.required");
        }
        List<String> values = input.texts("values");
        input.end();
        return new FieldEdit(field, action.orElse(FieldEdit.Action.SET), values);
    }
}
