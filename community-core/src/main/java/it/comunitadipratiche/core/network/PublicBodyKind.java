package it.comunitadipratiche.core.network;

import it.comunitadipratiche.core.content.types.Label;

/** Which kind of public body. */
public enum PublicBodyKind {
    @Label(it = "Regione", en = "Region")
    REGION,
    @Label(it = "Provincia", en = "Province")
    PROVINCE,
    @Label(it = "Città metropolitana", en = "Metropolitan city")
    METRO_CITY,
    @Label(it = "Comune", en = "Municipality")
    MUNICIPALITY,
    @Label(it = "Unione di comuni", en = "Union of municipalities")
    UNION,
    @Label(it = "Comunità montana", en = "Mountain community")
    MOUNTAIN_COMMUNITY,
    @Label(it = "Ente del servizio sanitario", en = "Health service body")
    HEALTH_BODY,
    @Label(it = "Azienda di servizi alla persona (ASP)", en = "Public company for personal services (ASP)")
    ASP,
    @Label(it = "Azienda speciale", en = "Special agency")
    SPECIAL_AGENCY,
    @Label(it = "Consorzio", en = "Consortium")
    CONSORTIUM,
    @Label(it = "Ambito territoriale sociale", en = "Social district")
    SOCIAL_DISTRICT,
    @Label(it = "Società della salute", en = "Society of health (SdS)")
    SDS,
    @Label(it = "Scuola", en = "School")
    SCHOOL,
    @Label(it = "Università", en = "University")
    UNIVERSITY,
    @Label(it = "Ministero", en = "Ministry")
    MINISTRY,
    @Label(it = "Altro ente pubblico", en = "Other public body")
    OTHER
}
