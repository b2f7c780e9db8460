package it.comunitadipratiche.core.welfare;

import it.comunitadipratiche.core.content.types.Label;

/** A section of the national register of the third sector (RUNTS; art. 46 of d.lgs. 117/2017). */
public enum RuntsSection {
    @Label(it = "Organizzazioni di volontariato", en = "Voluntary organizations")
    ODV,
    @Label(it = "Associazioni di promozione sociale", en = "Associations of social promotion")
    APS,
    @Label(it = "Enti filantropici", en = "Philanthropic bodies")
    PHILANTHROPIC,
    @Label(it = "Imprese sociali", en = "Social enterprises")
    SOCIAL_ENTERPRISE,
    @Label(it = "Reti associative", en = "Networks of associations")
    NETWORK,
    @Label(it = "Società di mutuo soccorso", en = "Mutual aid societies")
    MUTUAL_AID,
    @Label(it = "Altri enti del terzo settore", en = "Other third-sector bodies")
    OTHER
}
