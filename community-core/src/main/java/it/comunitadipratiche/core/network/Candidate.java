package it.comunitadipratiche.core.network;

import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.EntryStatus;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * An organization that may be there twice, as it was last saved.
 *
 * @param taxCode without blanks; empty if it has none
 * @param municipality the ISTAT code of its seat; empty if it has none
 */
public record Candidate(
        Id id, LocalizedText name, String taxCode, String municipality, boolean isPublic, Instant createdAt) {

    static Candidate of(EntryDetails entry) {
        JsonObject fields = entry.fields();
        Map<String, String> names = new TreeMap<>();
        if (fields.get("name") instanceof JsonObject byLanguage) {
            byLanguage.keySet().forEach(language -> names.put(language, byLanguage.getString(language)));
        }
        String place = fields.get("seat") instanceof JsonObject seat ? text(seat, "municipality") : "";
        return new Candidate(
                entry.id(),
                LocalizedText.of(names),
                TaxCode.plain(text(fields, "taxCode")),
                place,
                entry.locales().values().stream()
                        .anyMatch(state -> state.publishedRevision().isPresent()),
                entry.createdAt());
    }

    /** Whether it is out of use: there are languages, and in all of them it is archived. */
    static boolean isArchived(EntryDetails entry) {
        return !entry.locales().isEmpty()
                && entry.locales().values().stream().allMatch(state -> state.status() == EntryStatus.ARCHIVED);
    }

    private static String text(JsonObject fields, String name) {
        return fields.get(name) instanceof JsonString text ? text.getString() : "";
    }
}
