package it.comunitadipratiche.core.transfer;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a reader wrote in another system, kept until there is a place for it; e-mail and IP addresses are not. */
@Entity
@Table(name = "transfer_comment")
class ImportedComment {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_KIND = 40;

    @jakarta.persistence.Id
    private long id;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "parent_external_id")
    private @Nullable String parentExternalId;

    @Column(name = "entry_id")
    private long entryId;

    private String author;

    @Lob
    private String text;

    private String kind;
    private boolean approved;

    @Column(name = "written_at")
    private @Nullable Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected ImportedComment() {
        // for JPA
    }

    ImportedComment(Id entry, CommentDraft draft) {
        this.id = Id.next().value();
        this.externalId = draft.externalId();
        this.parentExternalId = draft.parent().orElse(null);
        this.entryId = entry.value();
        this.author = shortened(draft.author(), LONGEST_NAME);
        this.text = draft.text();
        this.kind = shortened(draft.kind(), LONGEST_KIND);
        this.approved = draft.approved();
        this.writtenAt = draft.writtenAt().orElse(null);
    }

    CommentDraft draft() {
        return new CommentDraft(
                externalId,
                Optional.ofNullable(parentExternalId),
                author,
                text,
                kind,
                approved,
                Optional.ofNullable(writtenAt));
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
