package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.content.types.Label;

/** Who took the first step. */
public enum Initiative {
    @Label(it = "L'ente pubblico", en = "The public body")
    PUBLIC,
    @Label(it = "Enti del terzo settore", en = "Third-sector bodies")
    ETS
}
