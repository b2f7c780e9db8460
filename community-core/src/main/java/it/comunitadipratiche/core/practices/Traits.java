package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import it.comunitadipratiche.core.welfare.Instrument;
import it.comunitadipratiche.core.welfare.Phase;
import it.comunitadipratiche.core.welfare.PolicyArea;
import it.comunitadipratiche.core.welfare.RuntsSection;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a practice others are similar by; read from its JSON, for it is read of many at once.
 *
 * @param areas the most important first
 * @param territories the codes of where it takes place
 * @param authority the organization that runs it
 * @param partners the organizations it is done with
 * @param sections what kinds of partners it has
 * @param organizations the names of the organizations it names, by id
 */
record Traits(
        Optional<Instrument> instrument,
        List<PolicyArea> areas,
        List<String> territories,
        Set<Phase> phases,
        Optional<String> authority,
        Set<String> partners,
        Set<RuntsSection> sections,
        Map<String, String> organizations) {
    private static final int EMPTY = 600;
    private static final int EACH = 64;

    static Traits of(ReadyDocument document) {
        JsonObject json = TypedContent.parse(document.json());
        JsonObject fields = json.getJsonObject("fields");
        Set<Phase> phases = new LinkedHashSet<>();
        objects(fields.get("phases"))
                .forEach(step -> value(Phase.class, step.get("type")).ifPresent(phases::add));
        Set<String> partners = new LinkedHashSet<>();
        Set<RuntsSection> sections = new LinkedHashSet<>();
        objects(fields.get("partners")).forEach(partner -> {
            text(partner.get("organization")).ifPresent(partners::add);
            value(RuntsSection.class, partner.get("runtsSection")).ifPresent(sections::add);
        });
        return new Traits(
                value(Instrument.class, fields.get("instrument")),
                texts(fields.get("policyAreas")).stream()
                        .flatMap(area -> value(PolicyArea.class, area).stream())
                        .toList(),
                texts(fields.get("territories")),
                phases,
                objects(fields.get("proceedingAuthority")).stream()
                        .flatMap(authority -> text(authority.get("organization")).stream())
                        .findFirst(),
                partners,
                sections,
                organizations(json.getJsonObject("links")));
    }

    private static Map<String, String> organizations(JsonObject links) {
        Map<String, String> names = new LinkedHashMap<>();
        List.of("proceedingAuthority.organization", "partners.organization").forEach(path -> objects(links.get(path))
                .forEach(target -> names.put(target.getString("id"), target.getString("title", ""))));
        return names;
    }

    /** Where it takes place and what those places lie in, by code. */
    Map<String, TerritoryDetails> places(Territories all) {
        Map<String, TerritoryDetails> places = new LinkedHashMap<>();
        territories.forEach(code -> {
            all.find(code).ifPresent(place -> places.put(code, place));
            all.above(code).forEach(above -> places.put(above.code(), above));
        });
        return places;
    }

    /** Roughly how many bytes it takes. */
    int weight() {
        int names = organizations.values().stream().mapToInt(String::length).sum();
        return EMPTY + EACH * (areas.size() + territories.size() + phases.size() + 3 * partners.size()) + 2 * names;
    }

    /** The phase that is the last one in the usual order. */
    Optional<Phase> furthest() {
        return phases.stream().max(Comparator.naturalOrder());
    }

    private static List<JsonObject> objects(@Nullable JsonValue value) {
        if (value instanceof JsonObject object) {
            return List.of(object);
        }
        return value instanceof JsonArray array ? array.getValuesAs(JsonObject.class) : List.of();
    }

    private static List<String> texts(@Nullable JsonValue value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof JsonArray array) {
            array.forEach(one -> text(one).ifPresent(texts::add));
        }
        return texts;
    }

    private static Optional<String> text(@Nullable JsonValue value) {
        return value instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> value(Class<E> type, @Nullable JsonValue value) {
        return text(value).flatMap(name -> value(type, name));
    }

    /** None for a value of an older version that is no more. */
    private static <E extends Enum<E>> Optional<E> value(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
