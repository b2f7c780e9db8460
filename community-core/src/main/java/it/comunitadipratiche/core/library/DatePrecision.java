package it.comunitadipratiche.core.library;

import it.comunitadipratiche.core.content.types.Label;

/** How much is known of a day. */
public enum DatePrecision {
    @Label(it = "Giorno", en = "Day")
    DAY,
    @Label(it = "Mese", en = "Month")
    MONTH,
    @Label(it = "Anno", en = "Year")
    YEAR
}
