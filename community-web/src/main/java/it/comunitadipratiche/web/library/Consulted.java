package it.comunitadipratiche.web.library;

import it.comunitadipratiche.api.library.ReadMaterial;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.EntryPage.Value;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A published material as somebody reads it on a page: its values in words of the reader's language, with ways on. */
final class Consulted {
    private final Id id;
    private final ReadMaterial read;
    private final Visit visit;

    Consulted(ReadyDocument document, Visit visit) {
        this.id = document.key().entry();
        this.read = new ReadMaterial(document, visit.language());
        this.visit = visit;
    }

    Id id() {
        return id;
    }

    Material material() {
        return read.material();
    }

    /** Who may see it. */
    String audience() {
        return read.audience();
    }

    Visit visit() {
        return visit;
    }

    /** Empty for nothing. */
    String text(@Nullable LocalizedText text) {
        return read.text(text);
    }

    String label(@Nullable Enum<?> option) {
        return read.label(option);
    }

    /** Something the material points to, if the reader may see it. */
    Optional<Value> link(@Nullable Id wanted) {
        return read.target(wanted)
                .map(link -> new Value(link.getString("title", ""), visit.plain(link.getString("url"))));
    }

    List<Value> links(@Nullable List<Id> targets) {
        return targets == null
                ? List.of()
                : targets.stream().flatMap(target -> link(target).stream()).toList();
    }

    /** Who issued it; nothing if that is not told. */
    Optional<Value> issuer() {
        Material.Issuer issuer = material().issuer();
        return issuer == null
                ? Optional.empty()
                : link(issuer.organization())
                        .or(() -> Optional.ofNullable(issuer.name()).map(name -> new Value(name, "")));
    }

    /** The files that can be had, as the document describes them. */
    Stream<JsonObject> files() {
        return read.files();
    }

    /** The concepts and the like it is about, by their labels. */
    Stream<String> terms() {
        return read.terms();
    }
}
