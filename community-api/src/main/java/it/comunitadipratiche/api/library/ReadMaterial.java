package it.comunitadipratiche.api.library;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.RecordTypes;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.library.Material;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A published material as somebody reads it: its values in words of the reader's language. */
public final class ReadMaterial {
    private final Material material;
    private final JsonObject document;
    private final Locale language;

    public ReadMaterial(ReadyDocument document, Locale language) {
        this.material = document.as(Material.class);
        this.document = TypedContent.parse(document.json());
        this.language = language;
    }

    public Material material() {
        return material;
    }

    /** Who may see it. */
    public String audience() {
        return document.getString("audience", "");
    }

    /** Empty for nothing. */
    public String text(@Nullable LocalizedText text) {
        return text == null ? "" : text.best(language);
    }

    public String label(@Nullable Enum<?> option) {
        return option == null ? "" : RecordTypes.labelOf(option).best(language);
    }

    /** Something the material points to, as the document describes it, if the reader may see it. */
    public Optional<JsonObject> target(@Nullable Id wanted) {
        return wanted == null
                ? Optional.empty()
                : document.getJsonObject("links").values().stream()
                        .flatMap(links -> links.asJsonArray().stream())
                        .map(JsonValue::asJsonObject)
                        .filter(link -> link.getString("id").equals(wanted.toString()))
                        .findFirst();
    }

    /** The name of who issued it; nothing if that is not told. */
    public Optional<String> issuer() {
        Material.Issuer issuer = material.issuer();
        return issuer == null
                ? Optional.empty()
                : target(issuer.organization())
                        .map(link -> link.getString("title", ""))
                        .or(() -> Optional.ofNullable(issuer.name()));
    }

    /** The files that can be had, as the document describes them. */
    public Stream<JsonObject> files() {
        return document.getJsonObject("assets").get("files") instanceof JsonArray files
                ? files.stream().map(JsonValue::asJsonObject)
                : Stream.of();
    }

    /** The concepts and the like it is about, by their labels. */
    public Stream<String> terms() {
        return document.getJsonObject("terms").values().stream()
                .flatMap(concepts -> concepts.asJsonArray().stream())
                .map(concept -> concept.asJsonObject().getString("label"));
    }
}
