package it.comunitadipratiche.web.console.content;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.content.types.RichText;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Compares states of an entry, value by value and word by word. */
@ApplicationScoped
class Differences {
    private static final int MOST_WORDS = 20_000;
    private Pickers pickers;
    private Locales locales;

    @SuppressWarnings("NullAway.Init")
    protected Differences() {
        // for the CDI proxy
    }

    @Inject
    Differences(Pickers pickers, Locales locales) {
        this.pickers = pickers;
        this.locales = locales;
    }

    List<Difference> between(ContentType type, JsonObject before, JsonObject after, Visit visit) {
        List<Difference> found = new ArrayList<>();
        for (Slot slot : slots(type, visit)) {
            JsonValue old = slot.of(before);
            JsonValue now = slot.of(after);
            if (!old.equals(now)) {
                found.add(new Difference(slot.pointer(), slot.label(), pieces(slot.field(), old, now, visit), false));
            }
        }
        return found;
    }

    /**
     * Brings two changes of one state together: what only one side changed is as that side wants it, what both changed is
     * as ours is.
     *
     * @return the values, and what the other side changed
     */
    Merge merge(ContentType type, JsonObject base, JsonObject theirs, JsonObject ours, Visit visit) {
        JsonObject merged = ours;
        List<Difference> found = new ArrayList<>();
        for (Slot slot : slots(type, visit)) {
            JsonValue before = slot.of(base);
            JsonValue their = slot.of(theirs);
            JsonValue our = slot.of(ours);
            if (before.equals(their) || their.equals(our)) {
                continue;
            }
            boolean clashing = !before.equals(our);
            if (!clashing) {
                merged = Values.with(merged, slot.pointer(), their);
            }
            found.add(
                    new Difference(slot.pointer(), slot.label(), pieces(slot.field(), before, their, visit), clashing));
        }
        return new Merge(merged, found);
    }

    /** The values two sides agree on, and what the other one changed. */
    record Merge(JsonObject fields, List<Difference> differences) {}

    private List<Slot> slots(ContentType type, Visit visit) {
        List<Slot> slots = new ArrayList<>();
        for (Field field : type.fields()) {
            String label = field.label().best(visit.language());
            if (field.localized()) {
                for (Locale locale : locales.supported()) {
                    slots.add(new Slot(
                            field,
                            "/" + field.name() + "/" + locale.toLanguageTag(),
                            label + " (" + locale.toLanguageTag() + ")"));
                }
            } else {
                slots.add(new Slot(field, "/" + field.name(), label));
            }
        }
        return slots;
    }

    /** A value of an entry: a field, in one language if it has several. */
    private record Slot(Field field, String pointer, String label) {

        JsonValue of(JsonObject fields) {
            return Values.find(fields, pointer).orElse(JsonValue.NULL);
        }
    }

    private List<Difference.Piece> pieces(Field field, JsonValue before, JsonValue after, Visit visit) {
        return pieces(words(field, before, visit), words(field, after, visit));
    }

    static List<Difference.Piece> pieces(String before, String after) {
        List<String> old = split(before);
        List<String> now = split(after);
        List<Difference.Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(pieces, Difference.Kind.SAME, old.subList(at, delta.getSource().getPosition()));
            add(pieces, Difference.Kind.REMOVED, delta.getSource().getLines());
            add(pieces, Difference.Kind.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Difference.Kind.SAME, old.subList(at, old.size()));
        return pieces;
    }

    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)", MOST_WORDS));
    }

    private static void add(List<Difference.Piece> pieces, Difference.Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Difference.Piece(kind, String.join("", words)));
        }
    }

    /** A value as people read it. */
    private String words(Field field, JsonValue value, Visit visit) {
        if (value == JsonValue.NULL) {
            return "";
        }
        if (value instanceof JsonArray array) {
            Field element = field.element().orElse(field);
            return array.stream()
                    .map(item -> "• " + words(element, item, visit))
                    .collect(Collectors.joining("\n"));
        }
        if (value instanceof JsonObject object) {
            return object.entrySet().stream()
                    .map(one -> field.field(one.getKey())
                            .map(inner ->
                                    inner.label().best(visit.language()) + ": " + words(inner, one.getValue(), visit))
                            .orElseGet(() -> one.getKey() + ": " + words(field, one.getValue(), visit)))
                    .collect(Collectors.joining(", "));
        }
        if (field.kind() == FieldKind.RICH_TEXT && value instanceof JsonString html) {
            return RichText.words(html.getString());
        }
        if (value instanceof JsonString text) {
            return pickers.chosen(field, List.of(text.getString()), visit.language())
                    .get(0)
                    .label();
        }
        return value.toString();
    }
}
