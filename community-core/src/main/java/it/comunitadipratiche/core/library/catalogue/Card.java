package it.comunitadipratiche.core.library.catalogue;

import it.comunitadipratiche.core.kernel.Locales;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is worth knowing of a material's newest revision to whoever catalogues it. */
@Entity(name = "MaterialCard")
@Table(name = "material_card")
class Card {
    @Id
    @Column(name = "entry_id")
    private long entryId;

    private String gaps;

    @SuppressWarnings("UnusedVariable") // piles are made by it
    private int lacking;

    @SuppressWarnings("UnusedVariable") // lists are narrowed by it
    private @Nullable String kind;

    private @Nullable String territory;

    /** The id of the organization that issued it. */
    private @Nullable String issuer;

    @Column(name = "review_by")
    private @Nullable String reviewBy;

    @Column(name = "embargo_until")
    private @Nullable String embargoUntil;

    /** Whether it was held against the others. */
    @SuppressWarnings("UnusedVariable") // those that were not are looked for
    private boolean compared;

    @SuppressWarnings("NullAway.Init")
    protected Card() {
        // for JPA
    }

    Card(long entryId, JsonObject fields, Locales locales) {
        this.entryId = entryId;
        write(fields, locales);
    }

    /** Says what a new revision lacks. */
    final void write(JsonObject fields, Locales locales) {
        Set<Lack> lacks = Lack.of(fields, locales);
        gaps = Lack.kept(lacks);
        lacking = lacks.size();
        kind = text(fields, "kind");
        territory = text(fields, "territory");
        issuer = fields.get("issuer") instanceof JsonObject named ? text(named, "organization") : null;
        reviewBy = text(fields, "reviewBy");
        embargoUntil = text(fields, "embargoUntil");
        compared = false;
    }

    void compared() {
        compared = true;
    }

    long entry() {
        return entryId;
    }

    List<Lack> lacks() {
        return Lack.read(gaps);
    }

    /** Whether they are from different places, or from different organizations. */
    boolean isFromElsewhere(Card other) {
        return differ(territory, other.territory) || differ(issuer, other.issuer);
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    Optional<LocalDate> reviewBy() {
        return Optional.ofNullable(reviewBy).map(LocalDate::parse);
    }

    Optional<LocalDate> embargoUntil() {
        return Optional.ofNullable(embargoUntil).map(LocalDate::parse);
    }

    private static @Nullable String text(JsonObject fields, String name) {
        return fields.get(name) instanceof JsonString text ? text.getString() : null;
    }
}
