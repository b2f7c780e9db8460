package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.content.types.Label;

/** How far something is true of a practice. */
public enum CollaborationAnswer {
    @Label(it = "Sì", en = "Yes")
    YES,
    @Label(it = "In parte", en = "Partly")
    PARTLY,
    @Label(it = "No", en = "No")
    NO
}
