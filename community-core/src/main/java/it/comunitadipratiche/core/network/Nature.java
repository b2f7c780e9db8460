package it.comunitadipratiche.core.network;

import it.comunitadipratiche.core.content.types.Label;

/** What an organization is by law. */
public enum Nature {
    @Label(it = "Ente pubblico", en = "Public body")
    PUBLIC,
    @Label(it = "Ente del terzo settore", en = "Third-sector body")
    ETS,
    @Label(it = "Altro", en = "Other")
    OTHER
}
