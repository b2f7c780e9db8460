package it.comunitadipratiche.core.harvest;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.kernel.Id;
import java.time.Instant;
import java.util.List;

/**
 * An entry as harvesters get it.
 *
 * @param place where it stands among all; it never moves
 * @param stampedAt the second of its last change
 * @param themes what it is filed under, broader ones too; those it had if it is deleted
 * @param documents as everybody may read it, a language each; none if it is deleted, or if only its header was asked for
 */
public record HarvestedRecord(
        long place,
        Id entry,
        String type,
        Instant stampedAt,
        boolean deleted,
        List<Id> themes,
        List<ReadyDocument> documents) {

    public HarvestedRecord {
        themes = List.copyOf(themes);
        documents = List.copyOf(documents);
    }
}
