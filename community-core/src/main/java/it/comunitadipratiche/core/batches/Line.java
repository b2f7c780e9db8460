package it.comunitadipratiche.core.batches;

import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.kernel.Gap;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry of a batch, as it was looked at, and what became of it. */
@Entity
@Table(name = "batch_line")
class Line {
    private static final int LONGEST = 300;

    /** Which batch, and the place in it. */
    @Embeddable
    public record Key(
            @Column(name = "batch_id") long batchId,
            @Column(name = "place") int place) {}

    @EmbeddedId
    private Key key;

    @Column(name = "entry_id")
    private long entryId;

    private String title;

    @Enumerated(EnumType.STRING)
    private BatchOutcome outcome;

    @Column(name = "entry_version")
    private long entryVersion;

    @Column(name = "revision_before")
    private int revisionBefore;

    @Column(name = "revision_after")
    private @Nullable Integer revisionAfter;

    /** The tags of languages, with blanks between them. */
    private String published;

    @Lob
    private String reasons;

    @SuppressWarnings("NullAway.Init")
    protected Line() {
        // for JPA
    }

    Line(Id batch, int place, Id entry, String title, long version, int revision) {
        this.key = new Key(batch.value(), place);
        this.entryId = entry.value();
        this.title = title.length() > LONGEST ? title.substring(0, LONGEST) : title;
        this.outcome = BatchOutcome.WAITING;
        this.entryVersion = version;
        this.revisionBefore = revision;
        this.published = "";
        this.reasons = "[]";
    }

    /** The line of a batch that takes this one back: it leads from the later revision to the earlier one. */
    Line undoing(Id batch, int place) {
        Line line = new Line(batch, place, entry(), title, 0, afterwards());
        line.revisionAfter = revisionBefore;
        line.published = published;
        return line;
    }

    void publishIn(Collection<String> languages) {
        published = String.join(" ", languages);
    }

    void stays() {
        outcome = BatchOutcome.UNCHANGED;
        published = "";
    }

    void refuse(List<Gap> why) {
        outcome = BatchOutcome.REFUSED;
        published = "";
        reasons = MessageJson.write(why).toString();
    }

    void changed(EntryDetails after, Collection<String> languages) {
        outcome = BatchOutcome.CHANGED;
        revisionAfter = after.revision();
        publishIn(languages);
    }

    boolean isWaiting() {
        return outcome == BatchOutcome.WAITING;
    }

    int place() {
        return key.place();
    }

    Id entry() {
        return new Id(entryId);
    }

    /** The version it was looked at in. */
    long version() {
        return entryVersion;
    }

    /** The revision it was looked at in. */
    int revision() {
        return revisionBefore;
    }

    /** The revision it has once it is changed; of one that takes back, the one that is restored. */
    int afterwards() {
        return Optional.ofNullable(revisionAfter).orElse(revisionBefore);
    }

    List<String> published() {
        return published.isEmpty() ? List.of() : List.of(published.split(" ", -1));
    }

    BatchLine details() {
        return new BatchLine(place(), entry(), title, outcome, published(), MessageJson.readGaps(reasons));
    }
}
