package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.legal.ActType;
import it.comunitadipratiche.core.legal.EuropeanAct;
import it.comunitadipratiche.core.legal.EuropeanTreaty;
import it.comunitadipratiche.core.legal.ItalianAct;
import it.comunitadipratiche.core.legal.LegalSource;

/** What a norm is, as people tell norms apart. */
public enum NormKind {
    /** The Constitution, laws and decrees of the state. */
    STATE,
    /** Resolutions, guidelines and opinions of independent authorities. */
    AUTHORITY,
    /** Laws of regions and autonomous provinces. */
    REGIONAL,
    /** Treaties and acts of the European Union. */
    EUROPEAN,
    /** Decisions and opinions of courts, the Court of Auditors included. */
    JUDGMENT;

    static NormKind of(LegalSource source) {
        if (source instanceof ItalianAct act) {
            if (act.type().isOfAuthority()) {
                return AUTHORITY;
            }
            return act.type() == ActType.REGIONAL_LAW || act.type() == ActType.PROVINCIAL_LAW ? REGIONAL : STATE;
        }
        return source instanceof EuropeanAct || source instanceof EuropeanTreaty ? EUROPEAN : JUDGMENT;
    }

    /** What its paragraphs are called. */
    String paragraph() {
        return this == EUROPEAN ? "par." : "comma";
    }
}
