package it.comunitadipratiche.web.library;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.RecordTypes;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.EntryPage.Value;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A published material as somebody reads it: its values in words of the reader's language. */
final class Consulted {
    private final Id id;
    private final Material material;
    private final JsonObject document;
    private final Visit visit;

    Consulted(ReadyDocument document, Visit visit) {
        this.id = document.key().entry();
        this.material = document.as(Material.class);
        this.document = TypedContent.parse(document.json());
        this.visit = visit;
    }

    Id id() {
        return id;
    }

    Material material() {
        return material;
    }

    Visit visit() {
        return visit;
    }

    /** Empty for nothing. */
    String text(@Nullable LocalizedText text) {
        return text == null ? "" : text.best(visit.language());
    }

    String label(@Nullable Enum<?> option) {
        return option == null ? "" : RecordTypes.labelOf(option).best(visit.language());
    }

    /** Something the material points to, as the document describes it, if the reader may see it. */
    Optional<JsonObject> target(@Nullable Id wanted) {
        return wanted == null
                ? Optional.empty()
                : document.getJsonObject("links").values().stream()
                        .flatMap(links -> links.asJsonArray().stream())
                        .map(JsonValue::asJsonObject)
                        .filter(link -> link.getString("id").equals(wanted.toString()))
                        .findFirst();
    }

    /** Something the material points to, if the reader may see it. */
    Optional<Value> link(@Nullable Id wanted) {
        return target(wanted).map(link -> new Value(link.getString("title", ""), visit.plain(link.getString("url"))));
    }

    List<Value> links(@Nullable List<Id> targets) {
        return targets == null
                ? List.of()
                : targets.stream().flatMap(target -> link(target).stream()).toList();
    }

    /** Who issued it; nothing if that is not told. */
    Optional<Value> issuer() {
        Material.Issuer issuer = material.issuer();
        return issuer == null
                ? Optional.empty()
                : link(issuer.organization())
                        .or(() -> Optional.ofNullable(issuer.name()).map(name -> new Value(name, "")));
    }

    /** The files that can be had, as the document describes them. */
    Stream<JsonObject> files() {
        return document.getJsonObject("assets").get("files") instanceof JsonArray files
                ? files.stream().map(JsonValue::asJsonObject)
                : Stream.of();
    }

    /** The concepts and the like it is about, by their labels. */
    Stream<String> terms() {
        return document.getJsonObject("terms").values().stream()
                .flatMap(concepts -> concepts.asJsonArray().stream())
                .map(concept -> concept.asJsonObject().getString("label"));
    }
}
