package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.plugin.Contribution;
import it.comunitadipratiche.core.plugin.OneWayLink;
import it.comunitadipratiche.core.plugin.PluginRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds links that would lead in a circle where plugins say they lead one way. */
@ApplicationScoped
class Circles {
    /** How many entries are looked at before somebody is believed. */
    private static final int MOST = 1_000;

    private PluginRegistry plugins;
    private PublicationRepository publications;

    @SuppressWarnings("NullAway.Init")
    protected Circles() {
        // for the CDI proxy
    }

    @Inject
    Circles(PluginRegistry plugins, PublicationRepository publications) {
        this.plugins = plugins;
        this.publications = publications;
    }

    /** The links of an order that lead back to its entry, through what is public or is to be with it. */
    List<Gap> closedBy(Publisher.Order order, Collection<Publisher.Order> together) {
        List<Gap> gaps = new ArrayList<>();
        for (Contribution<OneWayLink> link : plugins.oneWayLinks()) {
            if (link.value().contentType().equals(order.type().name())) {
                gaps.addAll(closedBy(link.value().field(), order, together));
            }
        }
        return gaps;
    }

    private List<Gap> closedBy(String name, Publisher.Order order, Collection<Publisher.Order> together) {
        JsonValue value = order.fields().get(name);
        List<Id> targets = ids(value);
        if (targets.isEmpty()) {
            return List.of();
        }
        LocalizedText label = order.type().field(name).map(Field::label).orElse(LocalizedText.of(name, name));
        Map<Id, JsonObject> pending = together.stream()
                .filter(other -> other.type().name().equals(order.type().name()))
                .collect(Collectors.toMap(other -> other.key().entry(), Publisher.Order::fields, (one, other) -> one));
        Id home = order.key().entry();
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            String pointer = "/fields/" + name + (value instanceof JsonArray ? "/" + i : "");
            if (targets.get(i).equals(home)) {
                gaps.add(new Gap(pointer, "content.link.self", label));
            } else if (leadsTo(
                    home,
                    targets.get(i),
                    fields -> ids(fields.get(name)),
                    pending,
                    order.type().name())) {
                gaps.add(new Gap(pointer, "content.link.circle", label, targets.get(i)));
            }
        }
        return gaps;
    }

    private boolean leadsTo(
            Id home, Id from, Function<JsonObject, List<Id>> further, Map<Id, JsonObject> pending, String type) {
        Set<Id> seen = new LinkedHashSet<>();
        Set<Id> reached = Set.of(from);
        while (!reached.isEmpty() && seen.size() < MOST) {
            seen.addAll(reached);
            Set<Id> next = new LinkedHashSet<>();
            Set<Long> known = new LinkedHashSet<>();
            for (Id id : reached) {
                JsonObject fields = pending.get(id);
                if (fields == null) {
                    known.add(id.value());
                } else {
                    next.addAll(further.apply(fields));
                }
            }
            publications.ofEntries(known).stream()
                    .filter(found -> found.isLive() && found.type().equals(type))
                    .map(found -> TypedContent.parse(found.document()).getJsonObject("fields"))
                    .forEach(fields -> next.addAll(further.apply(fields)));
            if (next.contains(home)) {
                return true;
            }
            next.removeAll(seen);
            reached = next;
        }
        return false;
    }

    private static List<Id> ids(@Nullable JsonValue value) {
        if (value instanceof JsonString text) {
            return List.of(Id.of(text.getString()));
        }
        return value instanceof JsonArray array
                ? array.getValuesAs(JsonString.class).stream()
                        .map(text -> Id.of(text.getString()))
                        .toList()
                : List.of();
    }
}
