package it.comunitadipratiche.web.console.content;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.sketches.SketchDetails;
import it.comunitadipratiche.core.sketches.Sketches;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is done with the form of an entry before it is saved: it is kept as a sketch, or its shape changes - another place
 * in a list, something chosen, looked for or inserted.
 */
@ApplicationScoped
class EntryWriting {
    private EntryPages pages;
    private Insertions insertions;
    private Sketches sketches;
    private Locales locales;

    @SuppressWarnings("NullAway.Init")
    protected EntryWriting() {
        // for the CDI proxy
    }

    @Inject
    EntryWriting(EntryPages pages, Insertions insertions, Sketches sketches, Locales locales) {
        this.pages = pages;
        this.insertions = insertions;
        this.sketches = sketches;
        this.locales = locales;
    }

    /**
     * Does one of these things and shows the form again.
     *
     * @param place where its sketch is kept
     * @param path of the form
     */
    Answer take(String work, EntryPages.Shown shown, String place, String path, Visit visit) {
        if (work.equals("discard")) {
            sketches.drop(place);
            return Leaving.to(path);
        }
        if (work.equals("sketch")) {
            SketchDetails kept = sketches.keep(place, shown.form().json());
            return Page.of("console/content/kept", Heading.of(""), kept.savedAt());
        }
        FormChange change = FormChange.of(work);
        if (change.work().equals("find")) {
            String words = Optional.ofNullable(visit.request().getParameter("q" + change.pointer()))
                    .orElse("");
            FormLayout.Searched searched = new FormLayout.Searched(change.pointer(), words.strip());
            return pages.page(shown.searching(searched).focus(change), visit);
        }
        Form changed = shown.form().with(changed(change, shown, visit));
        sketches.keep(place, changed.json());
        return pages.page(shown.with(changed).focus(change), visit);
    }

    private JsonObject changed(FormChange change, EntryPages.Shown shown, Visit visit) {
        JsonObject fields = shown.form().fields();
        return switch (change.work()) {
            case "theirs" -> asSaved(change, fields, shown);
            case "insert" -> inserted(change, fields, visit);
            default -> change.apply(fields, fieldAt(shown.type(), change.pointer()));
        };
    }

    private static JsonObject asSaved(FormChange change, JsonObject fields, EntryPages.Shown shown) {
        EntryDetails entry =
                shown.entry().orElseThrow(() -> new InvalidInputException("do", "console.content.unknown"));
        JsonValue saved = Values.find(entry.fields(), change.pointer()).orElse(JSON.createValue(""));
        return Values.with(fields, change.pointer(), saved);
    }

    /** With something put behind a text; an editor with scripts puts it where the next letter would go. */
    private JsonObject inserted(FormChange change, JsonObject fields, Visit visit) {
        String last = change.pointer().substring(change.pointer().lastIndexOf('/') + 1);
        Locale language = locales.supported().stream()
                .filter(locale -> locale.toLanguageTag().equals(last))
                .findFirst()
                .orElse(visit.language());
        String html = insertions
                .get(change.value(), language, visit)
                .map(Insertion::html)
                .orElseThrow(() -> new NotFoundException("content.entry.none", change.value()));
        String before = Values.find(fields, change.pointer())
                .filter(JsonString.class::isInstance)
                .map(text -> ((JsonString) text).getString() + "\n")
                .orElse("");
        return Values.with(fields, change.pointer(), JSON.createValue(before + html));
    }

    /** @throws InvalidInputException if the type has no field there */
    private static Field fieldAt(ContentType type, String pointer) {
        List<Field> fields = type.fields();
        Field found = null;
        for (String part : Values.parts(pointer)) {
            Field next = fields.stream()
                    .filter(field -> field.name().equals(part))
                    .findFirst()
                    .orElse(null);
            if (next != null) {
                found = next;
                Field inner = next.element().orElse(next);
                fields = inner.fields();
            }
        }
        if (found == null) {
            throw new InvalidInputException("do", "console.content.unknown");
        }
        return found;
    }
}
