package it.comunitadipratiche.core.library;

import it.comunitadipratiche.core.content.types.Label;

/** Whether a material is still what counts. */
public enum Currency {
    @Label(it = "Attuale", en = "Current")
    CURRENT,
    @Label(it = "Modificato", en = "Amended")
    AMENDED,
    @Label(it = "Superato", en = "Superseded")
    SUPERSEDED,
    @Label(it = "Abrogato", en = "Repealed")
    REPEALED
}
