package it.comunitadipratiche.core.harvest;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That an entry is there for harvesters, or was. Its place is given once, when everybody may read it first. */
@Entity
@Table(name = "harvest_record")
class HarvestRecord {
    private static final String BETWEEN = " ";
    private static final int LONGEST = 4_000;

    @jakarta.persistence.Id
    private long place;

    @Version
    private long version;

    @Column(name = "entry_id")
    private long entryId;

    private String type;

    @Column(name = "stamped_at")
    private Instant stampedAt;

    private boolean deleted;

    /** Ids with a space before and after each. */
    private String themes;

    @SuppressWarnings("NullAway.Init")
    protected HarvestRecord() {
        // for JPA
    }

    HarvestRecord(long entry, String type) {
        this.place = Id.next().value();
        this.entryId = entry;
        this.type = type;
        this.stampedAt = Instant.EPOCH;
        this.themes = "";
    }

    /** Everybody may read it as it is now. */
    void show(Collection<Id> filedUnder, Instant now) {
        deleted = false;
        themes = written(filedUnder);
        stamp(now);
    }

    /** Nobody outside may read it any more. */
    void delete(Instant now) {
        if (!deleted) {
            deleted = true;
            stamp(now);
        }
    }

    private void stamp(Instant now) {
        stampedAt = now.truncatedTo(ChronoUnit.SECONDS);
    }

    private static String written(Collection<Id> ids) {
        String all = ids.stream()
                .map(Object::toString)
                .sorted()
                .map(id -> id + BETWEEN)
                .collect(Collectors.joining("", ids.isEmpty() ? "" : BETWEEN, ""));
        return all.length() <= LONGEST ? all : all.substring(0, all.lastIndexOf(BETWEEN, LONGEST - 1) + 1);
    }

    /** How a theme stands in the column of themes. */
    static String pattern(Id theme) {
        return "%" + BETWEEN + theme + BETWEEN + "%";
    }

    HarvestedRecord told(List<ReadyDocument> documents, boolean isGone) {
        return new HarvestedRecord(
                place,
                new Id(entryId),
                type,
                stampedAt,
                isGone,
                Stream.of(themes.split(BETWEEN, -1))
                        .filter(id -> !id.isEmpty())
                        .map(Id::of)
                        .toList(),
                isGone ? List.of() : documents);
    }

    HarvestedRecord header() {
        return told(List.of(), deleted);
    }

    long entry() {
        return entryId;
    }

    boolean isDeleted() {
        return deleted;
    }
}
