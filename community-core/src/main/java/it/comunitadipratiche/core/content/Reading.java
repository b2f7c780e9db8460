package it.comunitadipratiche.core.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a reader finds at a publication: a document, a tombstone with its date, or nothing. */
record Reading(@Nullable ReadyDocument document, @Nullable Instant withdrawnAt) {
    static final Reading NOTHING = new Reading(null, null);

    static Reading of(ReadyDocument document) {
        return new Reading(document, null);
    }

    static Reading tombstone(Instant withdrawnAt) {
        return new Reading(null, withdrawnAt);
    }

    int weight() {
        return document == null ? 0 : document.body().length;
    }
}
