package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.content.types.Label;

/** Where the work was done together. */
public enum Modality {
    @Label(it = "In presenza", en = "On site")
    ON_SITE,
    @Label(it = "A distanza", en = "Online")
    ONLINE,
    @Label(it = "In parte in presenza, in parte a distanza", en = "Partly on site, partly online")
    MIXED
}
