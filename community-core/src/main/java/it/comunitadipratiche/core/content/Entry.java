package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Ref;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something the community writes: an article, a page, a practice. Its content is in its revisions; it has a state in
 * each of its locales, which are only changed through it.
 */
@Entity
@Table(name = "entry")
class Entry {
    @Id
    private long id;

    private String type;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Column(name = "owner_id")
    private @Nullable Long ownerId;

    private int revision;

    @Version
    private long version;

    @SuppressWarnings("UnusedVariable") // written so that the version rises
    private long changes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "modified_at")
    private Instant modifiedAt;

    @Column(name = "modified_by")
    private @Nullable Long modifiedBy;

    /** What told the item of a file that it comes from when it was taken last; nothing if it was never taken. */
    @Column(name = "source_digest")
    private @Nullable String source;

    /** Whether somebody wrote it here since it was taken from a file. */
    private boolean edited = true;

    @OneToMany(mappedBy = "entry", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @OrderBy("locale")
    private List<EntryLocale> locales = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Entry() {
        // for JPA
    }

    Entry(long id, String type, @Nullable String externalId, Audience audience, @Nullable Long owner, Instant now) {
        this.id = id;
        this.type = type;
        this.externalId = externalId;
        this.audience = audience;
        this.ownerId = owner;
        this.modifiedBy = owner;
        this.createdAt = now;
        this.modifiedAt = now;
    }

    /** Counts a new revision and says its number. */
    int revise(@Nullable Long author, Instant now) {
        modifiedAt = now;
        modifiedBy = author;
        return ++revision;
    }

    /** Notes that something beside the content changed, so that the version rises. */
    void touch() {
        changes++;
    }

    /** Notes that it is now as an item of a file says. */
    void comesFrom(Upsert.Source item) {
        source = item.digest();
        edited = false;
    }

    boolean isFrom(Upsert.Source item) {
        return item.digest().equals(source);
    }

    /** Notes that it is now as somebody wants it here. */
    void edit() {
        edited = true;
    }

    boolean isEdited() {
        return edited;
    }

    /** Gives its name in the system it comes from away, to an entry that has none; answers what of it to hand on. */
    Origin giveOrigin() {
        Origin origin = new Origin(externalId, source);
        externalId = null;
        source = null;
        return origin;
    }

    void takeOrigin(Origin origin) {
        externalId = origin.externalId();
        source = origin.source();
    }

    /** Where an entry comes from, and what told the item it was last taken from. */
    record Origin(@Nullable String externalId, @Nullable String source) {}

    void show(Audience readers) {
        audience = readers;
    }

    /** Its state in a locale, a new draft if it had none. */
    EntryLocale locale(String tag) {
        return findLocale(tag).orElseGet(() -> {
            EntryLocale added = new EntryLocale(this, tag);
            locales.add(added);
            return added;
        });
    }

    Optional<EntryLocale> findLocale(String tag) {
        return locales.stream().filter(state -> state.tag().equals(tag)).findFirst();
    }

    List<EntryLocale> locales() {
        return locales;
    }

    long id() {
        return id;
    }

    String type() {
        return type;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    Audience audience() {
        return audience;
    }

    int revision() {
        return revision;
    }

    long version() {
        return version;
    }

    @Nullable
    Long ownerId() {
        return ownerId;
    }

    @Nullable
    Long modifiedBy() {
        return modifiedBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant modifiedAt() {
        return modifiedAt;
    }

    Ref ref() {
        return new Ref(type, new it.comunitadipratiche.core.kernel.Id(id));
    }
}
