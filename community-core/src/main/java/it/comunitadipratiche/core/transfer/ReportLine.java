package it.comunitadipratiche.core.transfer;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.MessageJson;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line of the report of an import as it is kept. */
@Entity
@Table(name = "transfer_line")
class ReportLine {
    private static final int LONGEST = 300;
    private static final String NONE = "[]";

    /** Which import, and the item's place in its file. */
    @Embeddable
    public record Key(
            @Column(name = "import_id") long importId,
            @Column(name = "place") long place) {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private ImportOutcome outcome;

    @Column(name = "external_id")
    private String externalId;

    private String title;
    private String type;

    @Column(name = "entry_id")
    private @Nullable Long entryId;

    @Lob
    private String reasons;

    @SuppressWarnings("NullAway.Init")
    protected ReportLine() {
        // for JPA
    }

    ReportLine(Id importId, ImportLine line) {
        this.key = new Key(importId.value(), line.position());
        say(line);
    }

    ImportOutcome outcome() {
        return outcome;
    }

    /** Says something else about the same item. */
    final void say(ImportLine line) {
        outcome = line.outcome();
        externalId = shortened(line.externalId());
        title = shortened(line.title());
        type = line.type();
        entryId = line.entry().map(Id::value).orElse(null);
        reasons = line.reasons().isEmpty()
                ? NONE
                : MessageJson.write(line.reasons()).toString();
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    ImportLine line() {
        return new ImportLine(
                key.place(),
                outcome,
                externalId,
                title,
                type,
                Optional.ofNullable(entryId).map(Id::new),
                reasons.equals(NONE) ? List.of() : MessageJson.readGaps(reasons));
    }
}
