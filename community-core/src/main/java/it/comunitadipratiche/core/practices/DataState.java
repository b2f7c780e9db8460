package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.content.types.Label;

/** Why a field of a practice is empty. */
public enum DataState {
    @Label(it = "Chi racconta non lo ha indicato", en = "Not given by those who tell")
    NOT_GIVEN,
    @Label(it = "Non si trova nelle fonti", en = "Not available in the sources")
    NOT_AVAILABLE,
    @Label(it = "Non riguarda questa pratica", en = "Not applicable to this practice")
    NOT_APPLICABLE
}
