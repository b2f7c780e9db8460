package it.comunitadipratiche.core.network;

import it.comunitadipratiche.core.content.types.Label;

/** Which kind of social cooperative (art. 1 of l. 381/1991). */
public enum SocialCooperative {
    @Label(it = "Tipo A: servizi alla persona", en = "Type A: personal services")
    A,
    @Label(it = "Tipo B: inserimento lavorativo", en = "Type B: work integration")
    B,
    @Label(it = "Tipo A e B", en = "Type A and B")
    A_AND_B
}
