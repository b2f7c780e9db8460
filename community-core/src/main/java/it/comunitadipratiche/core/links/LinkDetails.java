package it.comunitadipratiche.core.links;

import it.comunitadipratiche.core.kernel.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A link as it was found at its last visit.
 *
 * @param status of the last answer
 * @param problem why the last visit failed
 * @param redirectedTo where it leads on to
 * @param brokenSince when it was first known to be broken
 * @param uses the publications that lead to it, at most twenty
 */
public record LinkDetails(
        Id id,
        String url,
        LinkState state,
        Optional<Integer> status,
        Optional<LinkProblem> problem,
        Optional<String> redirectedTo,
        Optional<Instant> checkedAt,
        Optional<Instant> brokenSince,
        List<LinkUse> uses) {

    public LinkDetails {
        uses = List.copyOf(uses);
    }
}
