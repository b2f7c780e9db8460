package it.comunitadipratiche.core.practices;

import java.util.List;
import java.util.Optional;

/**
 * What a field adds to the completeness of a practice.
 *
 * @param unless the yes-or-no field that makes it need no answer
 */
record Weight(String field, int points, Optional<String> unless) {
    static final int SUM = 100;

    /** Every field that counts, in the order of the story; the points make {@value #SUM}. */
    static final List<Weight> ALL = List.of(
            // the card
            of("title", 3),
            of("summary", 4),
            of("instrument", 4),
            of("policyAreas", 3),
            of("needAddressed", 5),
            of("territories", 3),
            of("proceedingAuthority", 3),
            of("startDate", 3),
            of("phases", 8),
            // who and why
            of("initiative", 2),
            of("beneficiaries", 4),
            of("activities", 1),
            of("before", 3),
            of("partners", 5),
            // how
            of("requestsReceived", 1),
            of("requestsAdmitted", 1),
            of("selectionMethod", 2),
            of("sessionsCount", 1),
            of("modality", 1),
            of("facilitation", 2),
            of("coordination", 1),
            // with what
            of("resources", 5),
            of("totalCost", 3),
            of("publicShare", 1),
            of("endDate", 2).unless("ongoing"),
            // what came of it
            of("monitoring", 2),
            of("results", 6).unless("tooEarly"),
            of("indicators", 3).unless("tooEarly"),
            of("evaluation", 3).unless("tooEarly"),
            of("conditionsForSuccess", 5).unless("tooEarly"),
            of("challenges", 2),
            of("lessons", 3),
            // to see, to check and to ask
            of("media", 2),
            of("sources", 2),
            of("contact", 1));

    private static Weight of(String field, int points) {
        return new Weight(field, points, Optional.empty());
    }

    private Weight unless(String flag) {
        return new Weight(field, points, Optional.of(flag));
    }
}
