package it.comunitadipratiche.core.cluster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * What a transaction of a node changed: on each line a kind and a key, or a kind alone for any of it. The database adds
 * the number of the transaction, by which readers find what was committed late.
 */
@Entity
@Table(name = "cluster_change")
@SuppressWarnings("UnusedVariable") // read by native queries
class Change {
    @Id
    private long id;

    private String node;

    @Lob
    private String changes;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Change() {
        // for JPA
    }

    Change(String node, Instant now) {
        this.id = it.comunitadipratiche.core.kernel.Id.next().value();
        this.node = node;
        this.changes = "";
        this.createdAt = now;
    }

    void tell(String lines) {
        changes = lines;
    }
}
