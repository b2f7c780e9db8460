package it.comunitadipratiche.core.legal;

import java.net.URI;
import java.util.Optional;

/** What can be cited: an act or a judgment. */
public sealed interface LegalSource
        permits ItalianAct, EuropeanAct, EuropeanTreaty, Judgment, AuditDecision, EuropeanCase, EcliDecision {

    /** The identifier of the whole. */
    default String identifier() {
        return identifier(Passage.WHOLE);
    }

    /** The identifier of a passage; of the whole where passages have none, as in judgments. */
    String identifier(Passage passage);

    /** For people, in Italian, as short as lawyers write it. */
    String label();

    /** Where it can be read, if there is a stable address. */
    Optional<URI> link(Passage passage);
}
