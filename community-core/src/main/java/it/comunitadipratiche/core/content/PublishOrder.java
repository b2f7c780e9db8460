package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How to publish an entry.
 *
 * @param revision which one; the newest if absent
 * @param at when; now if absent or past
 * @param together linked entries to publish in the same transaction
 */
public record PublishOrder(Optional<Integer> revision, Optional<Instant> at, List<Id> together) {

    public PublishOrder {
        together = List.copyOf(together);
    }

    /** The newest revision, at once, alone. */
    public static PublishOrder now() {
        return new PublishOrder(Optional.empty(), Optional.empty(), List.of());
    }

    public static PublishOrder at(Instant moment) {
        return new PublishOrder(Optional.empty(), Optional.of(moment), List.of());
    }
}
