package it.comunitadipratiche.core.welfare;

import it.comunitadipratiche.core.content.types.Label;

/** What an organization can bring to others, or look for with them. */
public enum Resource {
    @Label(it = "Risorse economiche", en = "Money")
    MONEY,
    @Label(it = "Personale", en = "Staff")
    STAFF,
    @Label(it = "Volontari", en = "Volunteers")
    VOLUNTEERS,
    @Label(it = "Spazi", en = "Premises")
    PREMISES,
    @Label(it = "Attrezzature", en = "Equipment")
    EQUIPMENT,
    @Label(it = "Competenze", en = "Know-how")
    KNOW_HOW
}
