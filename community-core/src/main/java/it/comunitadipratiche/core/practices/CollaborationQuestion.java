package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.content.types.Label;

/**
 * What tells shared administration from a purchase (art. 55 of d.lgs. 117/2017, Corte cost. 131/2020, d.m. 72/2021).
 */
public enum CollaborationQuestion {
    @Label(
            it = "Gli enti sono stati cercati con un procedimento pubblico, trasparente e aperto?",
            en = "Were the partners sought in a public, transparent and open procedure?")
    OPEN_PROCEDURE,
    @Label(it = "I bisogni sono stati letti insieme?", en = "Were the needs read together?")
    SHARED_NEEDS,
    @Label(it = "Il progetto definitivo è stato scritto insieme?", en = "Was the final project written together?")
    SHARED_PROJECT,
    @Label(it = "Ciascuno ha messo risorse proprie?", en = "Did everybody bring resources of their own?")
    SHARED_RESOURCES,
    @Label(it = "Durante la realizzazione si è deciso insieme?", en = "Were decisions taken together during delivery?")
    SHARED_GOVERNANCE,
    @Label(
            it = "Il contributo copre solo costi, senza margine?",
            en = "Does the public money cover costs only, without a margin?")
    NO_PROFIT,
    @Label(
            it = "L'ente pubblico è rimasto responsabile degli obiettivi e dei controlli?",
            en = "Did the public body stay responsible for aims and checks?")
    PUBLIC_RESPONSIBILITY
}
