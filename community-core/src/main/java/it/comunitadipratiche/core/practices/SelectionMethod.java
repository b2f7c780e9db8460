package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.content.types.Label;

/** How it was decided who sits at the tables. */
public enum SelectionMethod {
    @Label(it = "Ammessi tutti quelli che avevano i requisiti", en = "All who met the requirements were admitted")
    ALL_ADMITTED,
    @Label(it = "Scelti con criteri e punteggi", en = "Chosen by criteria and points")
    CRITERIA,
    @Label(it = "Un solo raggruppamento", en = "A single group of partners")
    SINGLE_NETWORK,
    @Label(it = "Tra gli enti accreditati", en = "Among accredited bodies")
    ACCREDITATION
}
