package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.kernel.Audience;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What readers see of an entry in a locale; once withdrawn, its tombstone. */
@Entity
@Table(name = "publication")
class Publication {
    private static final byte[] NOTHING = TypedContent.bytes(JsonValue.EMPTY_JSON_OBJECT);

    @EmbeddedId
    private Key key;

    @Version
    private long version;

    private String type;

    private String slug;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private int revision;

    private byte[] document;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "modified_at")
    private Instant modifiedAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    /** The entry a tombstone leads to, if its own became one with another. */
    @Column(name = "successor_id")
    private @Nullable Long successor;

    @SuppressWarnings("NullAway.Init")
    protected Publication() {
        // for JPA
    }

    Publication(Key key, String type, Instant publishedAt) {
        this.key = key;
        this.type = type;
        this.publishedAt = publishedAt;
        this.slug = "";
        this.audience = Audience.STAFF;
        this.document = NOTHING;
        this.modifiedAt = publishedAt;
        this.withdrawnAt = publishedAt;
    }

    /** Shows a document from now on. */
    void show(Projection.Frame frame, JsonObject content) {
        revision = frame.revision();
        slug = frame.slug();
        audience = frame.audience();
        document = TypedContent.bytes(content);
        modifiedAt = frame.modifiedAt();
        withdrawnAt = null;
        successor = null;
    }

    /** The same content, told with other words of what it links to: no change that readers would call one. */
    void refresh(JsonObject content) {
        document = TypedContent.bytes(content);
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
        modifiedAt = now;
        document = NOTHING;
    }

    /** Leads whoever comes to this tombstone to another entry; says whether it did not before. */
    boolean leadTo(long entry) {
        boolean isNew = successor == null || successor != entry;
        successor = entry;
        return isNew;
    }

    /** What readers see it called; empty if they see nothing. */
    String title() {
        return isLive() ? TypedContent.parse(document).getString("title", "") : "";
    }

    boolean shows(JsonObject content) {
        return withdrawnAt == null && Arrays.equals(document, TypedContent.bytes(content));
    }

    PublicationKey publicationKey() {
        return new PublicationKey(
                new it.comunitadipratiche.core.kernel.Id(key.entryId()), Locale.forLanguageTag(key.locale()));
    }

    Key key() {
        return key;
    }

    String type() {
        return type;
    }

    String slug() {
        return slug;
    }

    int revision() {
        return revision;
    }

    Audience audience() {
        return audience;
    }

    byte[] document() {
        return document;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    Instant modifiedAt() {
        return modifiedAt;
    }

    Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    boolean isLive() {
        return withdrawnAt == null;
    }

    /** An entry and a language. */
    @Embeddable
    public record Key(@Column(name = "entry_id") long entryId, String locale) {

        static Key of(PublicationKey key) {
            return new Key(key.entry().value(), key.locale().toLanguageTag());
        }
    }
}
