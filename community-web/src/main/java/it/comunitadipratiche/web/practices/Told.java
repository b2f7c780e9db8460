package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.RecordTypes;
import it.comunitadipratiche.core.content.types.RichText;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.practices.Practice;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.EntryPage.Value;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A published practice as somebody reads it: its values in words of the reader's language. */
final class Told {
    private final Id id;
    private final Practice practice;
    private final JsonObject document;
    private final String slug;
    private final Visit visit;

    Told(ReadyDocument document, Visit visit) {
        this.id = document.key().entry();
        this.practice = document.as(Practice.class);
        this.document = TypedContent.parse(document.json());
        this.slug = document.slug();
        this.visit = visit;
    }

    Id id() {
        return id;
    }

    Practice practice() {
        return practice;
    }

    String slug() {
        return slug;
    }

    Visit visit() {
        return visit;
    }

    /** Empty for nothing. */
    String text(@Nullable LocalizedText text) {
        return text == null ? "" : text.best(visit.language());
    }

    /** A formatted text; empty for nothing. */
    String html(@Nullable LocalizedText text) {
        return text == null ? "" : RichText.placed(text.best(visit.language()), visit::plain);
    }

    String label(@Nullable Enum<?> option) {
        return option == null ? "" : label(option, visit);
    }

    static String label(Enum<?> option, Visit visit) {
        return RecordTypes.labelOf(option).best(visit.language());
    }

    /** A stretch of time in words; empty if neither end is known. */
    String period(@Nullable LocalDate start, @Nullable LocalDate end) {
        if (start == null) {
            return end == null
                    ? ""
                    : visit.texts().of("practices.until", visit.texts().day(end));
        }
        String from = visit.texts().day(start);
        if (end == null) {
            return visit.texts().of("practices.since", from);
        }
        return end.equals(start) ? from : from + " – " + visit.texts().day(end);
    }

    /** Something the practice points to, if the reader may see it. */
    Optional<Value> link(@Nullable Id target) {
        if (target == null) {
            return Optional.empty();
        }
        return document.getJsonObject("links").values().stream()
                .flatMap(links -> links.asJsonArray().stream())
                .map(JsonValue::asJsonObject)
                .filter(link -> link.getString("id").equals(target.toString()))
                .findFirst()
                .map(link -> new Value(link.getString("title", ""), visit.plain(link.getString("url"))));
    }

    /** An organization of the network by its name there, another by the name that was given. */
    Value party(@Nullable Id organization, @Nullable String name) {
        return link(organization).orElseGet(() -> new Value(name == null ? "" : name, ""));
    }

    List<Value> links(@Nullable List<Id> targets) {
        return all(targets).stream().flatMap(target -> link(target).stream()).toList();
    }

    static <T> List<T> all(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
