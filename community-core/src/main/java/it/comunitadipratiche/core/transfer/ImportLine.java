package it.comunitadipratiche.core.transfer;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Message;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of one item of a file, a line of the report.
 *
 * @param position the item's place in the file, from 1: its number or its line
 * @param outcome what became of it
 * @param externalId its name where it comes from
 * @param title what people recognize it by
 * @param type the content type, {@code asset}, {@code concept} …; empty if it became nothing
 * @param entry what it is here
 * @param reasons why it was skipped or refused, or what to know about it
 */
public record ImportLine(
        long position,
        ImportOutcome outcome,
        String externalId,
        String title,
        String type,
        Optional<Id> entry,
        List<Gap> reasons) {

    public ImportLine {
        reasons = List.copyOf(reasons);
    }

    /** An item that was left out, or that breaks a rule. */
    public static ImportLine without(
            long position, ImportOutcome outcome, String externalId, String title, Message reason) {
        return new ImportLine(position, outcome, externalId, title, "", Optional.empty(), List.of(new Gap("", reason)));
    }

    /** The same line with more to know. */
    public ImportLine with(List<Message> notes) {
        List<Gap> all = new ArrayList<>(reasons);
        notes.forEach(note -> all.add(new Gap("", note)));
        return new ImportLine(position, outcome, externalId, title, type, entry, all);
    }

    /** The line as JSON, its reasons in a language. */
    public JsonObject json(Locale language) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("position", position)
                .add("outcome", outcome.name())
                .add("externalId", externalId)
                .add("title", title)
                .add("type", type);
        entry.ifPresent(id -> json.add("id", id.toString()));
        JsonArrayBuilder array = JSON.createArrayBuilder();
        reasons.forEach(gap -> array.add(JSON.createObjectBuilder()
                .add("pointer", gap.pointer())
                .add("code", gap.message().code())
                .add("message", gap.message().in(language))));
        return json.add("reasons", array).build();
    }
}
