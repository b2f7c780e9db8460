package it.comunitadipratiche.web.console.catalogue;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.assets.AssetDetails;
import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.content.Worklist;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import it.comunitadipratiche.web.network.PlainValues;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the fields of materials hold, in words: concepts by their labels, files and entries by their names. */
@ApplicationScoped
class MaterialValues {
    private Vocabularies vocabularies;
    private Territories territories;
    private Worklist worklist;
    private Assets assets;

    @SuppressWarnings("NullAway.Init")
    protected MaterialValues() {
        // for the CDI proxy
    }

    @Inject
    MaterialValues(Vocabularies vocabularies, Territories territories, Worklist worklist, Assets assets) {
        this.vocabularies = vocabularies;
        this.territories = territories;
        this.worklist = worklist;
        this.assets = assets;
    }

    /** Some values of a field. */
    String of(Field field, List<String> values, Visit visit) {
        return field.kind() == FieldKind.LIST
                ? of(field, JSON.createArrayBuilder(values).build(), visit)
                : of(field, JSON.createValue(values.get(0)), visit);
    }

    /** The value of a field in one line; of texts in languages, all of them. */
    String of(Field field, @Nullable JsonValue value, Visit visit) {
        if (value == null) {
            return "";
        }
        return switch (field.valueKind()) {
            case TERM ->
                named(value, id -> vocabularies
                        .find(id)
                        .map(concept -> concept.label().best(visit.language()))
                        .orElse(""));
            case REFERENCE ->
                named(value, id -> worklist.all(List.of(id)).stream()
                        .findFirst()
                        .map(entry -> entry.title().best(visit.language()))
                        .orElse(""));
            case ASSET -> {
                List<Id> ids = ids(value);
                Map<Id, AssetDetails> known = new LinkedHashMap<>(assets.readable(ids));
                yield ids.stream()
                        .map(id -> known.containsKey(id) ? known.get(id).name() : id.toString())
                        .collect(Collectors.joining(", "));
            }
            default ->
                field.localized() && value instanceof JsonObject texts
                        ? texts.entrySet().stream()
                                .map(text -> text.getKey() + ": " + ((JsonString) text.getValue()).getString())
                                .collect(Collectors.joining(" · "))
                        : new PlainValues(territories, visit.language()).of(field, value);
        };
    }

    private static String named(JsonValue value, java.util.function.Function<Id, String> name) {
        return ids(value).stream()
                .map(id -> {
                    String found = name.apply(id);
                    return found.isEmpty() ? id.toString() : found;
                })
                .collect(Collectors.joining(", "));
    }

    private static List<Id> ids(JsonValue value) {
        List<JsonString> texts = value instanceof JsonArray array
                ? array.getValuesAs(JsonString.class)
                : value instanceof JsonString text ? List.of(text) : List.of();
        return texts.stream()
                .flatMap(text -> Id.tryParse(text.getString()).stream())
                .toList();
    }
}
