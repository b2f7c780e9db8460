package it.comunitadipratiche.core.welfare;

import it.comunitadipratiche.core.content.types.Label;

/**
 * A legal way for public bodies and the third sector to act together, such as those of art. 55, 56 and 57 of d.lgs.
 * 117/2017.
 */
public enum Instrument {
    @Label(it = "Co-programmazione", en = "Co-programming")
    CO_PROGRAMMING,
    @Label(it = "Co-progettazione", en = "Co-design")
    CO_DESIGN,
    @Label(it = "Accreditamento", en = "Accreditation")
    ACCREDITATION,
    @Label(it = "Convenzione (art. 56)", en = "Agreement (art. 56)")
    AGREEMENT_56,
    @Label(it = "Trasporto sanitario (art. 57)", en = "Health transport (art. 57)")
    HEALTH_TRANSPORT_57,
    @Label(it = "Patto di collaborazione", en = "Collaboration pact")
    COLLABORATION_PACT,
    @Label(it = "Altro", en = "Other")
    OTHER
}
