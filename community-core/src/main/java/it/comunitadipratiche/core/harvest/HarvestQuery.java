package it.comunitadipratiche.core.harvest;

import it.comunitadipratiche.core.kernel.Id;
import java.time.Instant;
import java.util.Optional;

/**
 * Which records are wanted.
 *
 * @param from not changed before this second
 * @param until not changed after this second
 * @param type of one content type only
 * @param theme only under a theme or a narrower one
 * @param themed only under any theme
 */
public record HarvestQuery(
        Optional<Instant> from, Optional<Instant> until, Optional<String> type, Optional<Id> theme, boolean themed) {
    /** All there are. */
    public static final HarvestQuery ALL =
            new HarvestQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    public HarvestQuery between(Optional<Instant> first, Optional<Instant> last) {
        return new HarvestQuery(first, last, type, theme, themed);
    }

    public HarvestQuery ofType(String name) {
        return new HarvestQuery(from, until, Optional.of(name), theme, themed);
    }

    public HarvestQuery under(Id concept) {
        return new HarvestQuery(from, until, type, Optional.of(concept), themed);
    }

    public HarvestQuery underAny() {
        return new HarvestQuery(from, until, type, theme, true);
    }
}
