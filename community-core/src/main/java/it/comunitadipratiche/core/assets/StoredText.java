package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.assets.texts.FileText;
import it.comunitadipratiche.core.assets.texts.TextState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was read of some bytes; assets that share the bytes share it. */
@Entity
@Table(name = "asset_text")
class StoredText {
    @Id
    private String sha256;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private TextState state;

    @Lob
    @Column(name = "content")
    private @Nullable String text;

    @Column(name = "content_length")
    private int characters;

    @Column(name = "truncated")
    private boolean truncated;

    @Column(name = "page_count")
    private @Nullable Integer pages;

    @Column(name = "language_tag")
    private @Nullable String language;

    @Column(name = "title")
    private @Nullable String title;

    @Column(name = "author")
    private @Nullable String author;

    @Column(name = "read_at")
    private Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredText() {
        // for JPA
    }

    StoredText(String sha256, FileText read, Instant now) {
        this.sha256 = sha256;
        this.state = read.state();
        this.text = read.text().isEmpty() ? null : read.text();
        this.characters = read.text().length();
        this.truncated = read.truncated();
        this.pages = read.pages().orElse(null);
        this.language = read.language().orElse(null);
        this.title = read.title().orElse(null);
        this.author = read.author().orElse(null);
        this.readAt = now;
    }
}
