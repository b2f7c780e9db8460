package it.comunitadipratiche.core.batches;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes values as edits say. Only values that are one string each can be changed in many entries at once. */
final class Edits {
    private static final int MOST_VALUES = 20;
    private static final Set<FieldKind> PLAIN = EnumSet.of(
            FieldKind.ENUM, FieldKind.TERM, FieldKind.TERRITORY, FieldKind.DATE, FieldKind.REFERENCE, FieldKind.TEXT);
    private final ContentType type;
    private final List<FieldEdit> edits;

    private Edits(ContentType type, List<FieldEdit> edits) {
        this.type = type;
        this.edits = edits;
    }

    /** Edits that were checked before. */
    static Edits known(ContentType type, List<FieldEdit> edits) {
        return new Edits(type, edits);
    }

    /**
     * Checks edits, and has concepts by their ids.
     *
     * @throws InvalidInputException with everything that is wrong with them
     */
    static Edits of(ContentType type, List<FieldEdit> edits, Vocabularies vocabularies) {
        List<Gap> gaps = new ArrayList<>();
        List<FieldEdit> checked = new ArrayList<>();
        Set<String> named = new HashSet<>();
        if (edits.isEmpty()) {
            gaps.add(new Gap("/edits", "batches.nothing"));
        }
        for (int i = 0; i < edits.size(); i++) {
            FieldEdit edit = edits.get(i);
            String pointer = "/edits/" + i;
            Field field = type.field(edit.field()).filter(Edits::isPlain).orElse(null);
            if (field == null) {
                gaps.add(new Gap(pointer + "/field", "batches.field", edit.field()));
            } else if (!named.add(field.name() + (isOpposite(edit) ? "+" : ""))) {
                gaps.add(new Gap(pointer + "/field", "batches.field.twice", field.label()));
            } else {
                checked.add(checked(field, edit, pointer, vocabularies, gaps));
            }
        }
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
        return new Edits(type, List.copyOf(checked));
    }

    /** Some values of a list may go while others come. */
    private static boolean isOpposite(FieldEdit edit) {
        return edit.action() == FieldEdit.Action.REMOVE;
    }

    private static boolean isPlain(Field field) {
        return !field.localized() && PLAIN.contains(field.valueKind());
    }

    private static FieldEdit checked(
            Field field, FieldEdit edit, String pointer, Vocabularies vocabularies, List<Gap> gaps) {
        boolean isList = field.kind() == FieldKind.LIST;
        boolean ofLists = edit.action() == FieldEdit.Action.ADD || edit.action() == FieldEdit.Action.REMOVE;
        if (ofLists && !isList) {
            gaps.add(new Gap(pointer + "/action", "batches.action", field.label()));
        }
        int most = isList ? MOST_VALUES : 1;
        boolean clears = edit.action() == FieldEdit.Action.CLEAR;
        if (edit.values().size() > (clears ? 0 : most)
                || (!clears && edit.values().isEmpty())) {
            gaps.add(new Gap(pointer + "/values", "batches.values", field.label(), most));
        }
        String scheme = field.element()
                .flatMap(Field::scheme)
                .or(field::scheme)
                .filter(name -> field.valueKind() == FieldKind.TERM)
                .orElse(null);
        if (scheme == null) {
            return edit;
        }
        var concepts = vocabularies.resolve(scheme, edit.values());
        return new FieldEdit(
                edit.field(),
                edit.action(),
                edit.values().stream()
                        .map(value -> concepts.containsKey(value)
                                ? concepts.get(value).id().toString()
                                : value)
                        .toList());
    }

    List<FieldEdit> all() {
        return edits;
    }

    /** The values of an entry as they are wanted. */
    JsonObject apply(JsonObject fields) {
        JsonObjectBuilder json = JSON.createObjectBuilder(fields);
        Map<String, Field> byName = new java.util.HashMap<>();
        type.fields().forEach(field -> byName.put(field.name(), field));
        Map<String, Set<String>> lists = new java.util.LinkedHashMap<>();
        for (FieldEdit edit : edits) {
            Field field = byName.get(edit.field());
            if (field != null && field.kind() == FieldKind.LIST) {
                change(lists.computeIfAbsent(edit.field(), name -> values(fields, name)), edit);
            } else if (edit.action() == FieldEdit.Action.CLEAR) {
                json.remove(edit.field());
            } else {
                json.add(edit.field(), edit.values().get(0));
            }
        }
        lists.forEach((name, values) -> {
            if (values.isEmpty()) {
                json.remove(name);
            } else {
                json.add(name, JSON.createArrayBuilder(values));
            }
        });
        return json.build();
    }

    private static void change(Set<String> values, FieldEdit edit) {
        switch (edit.action()) {
            case ADD -> values.addAll(edit.values());
            case REMOVE -> edit.values().forEach(values::remove);
            case CLEAR -> values.clear();
            case SET -> {
                values.clear();
                values.addAll(edit.values());
            }
        }
    }

    private static Set<String> values(JsonObject fields, String name) {
        Set<String> values = new LinkedHashSet<>();
        if (fields.get(name) instanceof JsonArray array) {
            array.getValuesAs(JsonString.class).forEach(value -> values.add(value.getString()));
        }
        return values;
    }
}
