package it.comunitadipratiche.core.transfer;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** An address that content had in the system it comes from. */
@Entity
@Table(name = "transfer_redirect")
class Redirect {
    @jakarta.persistence.Id
    private String path;

    @Column(name = "entry_id")
    private long entryId;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Redirect() {
        // for JPA
    }

    Redirect(String path, Id entry, Instant now) {
        this.path = path;
        this.entryId = entry.value();
        this.createdAt = now;
    }

    Id entry() {
        return new Id(entryId);
    }
}
