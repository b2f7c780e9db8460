package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reader finds at a publication: a document, a tombstone with its date, or nothing.
 *
 * @param successor the entry a tombstone leads to, if any
 */
record Reading(
        @Nullable ReadyDocument document,
        @Nullable Instant withdrawnAt,
        @Nullable Id successor) {
    static final Reading NOTHING = new Reading(null, null, null);

    static Reading of(ReadyDocument document) {
        return new Reading(document, null, null);
    }

    static Reading tombstone(Instant withdrawnAt, @Nullable Id successor) {
        return new Reading(null, withdrawnAt, successor);
    }

    int weight() {
        return document == null ? 0 : document.body().length;
    }
}
