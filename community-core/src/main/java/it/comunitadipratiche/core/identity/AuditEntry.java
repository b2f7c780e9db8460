package it.comunitadipratiche.core.identity;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Ref;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of the audit trail; written once, never changed. */
@Entity
@Table(name = "identity_audit")
class AuditEntry {

    @jakarta.persistence.Id
    private long id;

    @Column(name = "happened_at", updatable = false)
    private Instant happenedAt;

    @Column(name = "account_id", updatable = false)
    private @Nullable Long accountId;

    @Column(name = "token_id", updatable = false)
    private @Nullable Long tokenId;

    @Column(updatable = false)
    private String action;

    @Column(name = "subject_type", updatable = false)
    private String subjectType;

    @Column(name = "subject_id", updatable = false)
    private long subjectId;

    @Lob
    @Column(updatable = false)
    private String details;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {
        // for JPA
    }

    AuditEntry(Caller caller, String action, Ref subject, JsonObject details, Instant now) {
        this.id = Id.next().value();
        this.happenedAt = now;
        this.accountId = caller.account().map(Id::value).orElse(null);
        this.tokenId = caller.token().map(Id::value).orElse(null);
        this.action = action;
        this.subjectType = subject.type();
        this.subjectId = subject.id().value();
        this.details = details.toString();
    }

    AuditRecord record() {
        try (JsonReader reader = JSON.createReader(new StringReader(details))) {
            return new AuditRecord(
                    new Id(id),
                    happenedAt,
                    Optional.ofNullable(accountId).map(Id::new),
                    Optional.ofNullable(tokenId).map(Id::new),
                    action,
                    new Ref(subjectType, new Id(subjectId)),
                    reader.readObject());
        }
    }
}
