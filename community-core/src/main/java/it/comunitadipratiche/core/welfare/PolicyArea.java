package it.comunitadipratiche.core.welfare;

import it.comunitadipratiche.core.content.types.Label;
import java.util.Arrays;
import java.util.Optional;

/** Whom or what a social policy is for. */
public enum PolicyArea {
    @Label(it = "Famiglie e minori", en = "Families and minors")
    FAMILY_MINORS,
    @Label(it = "Disabilità", en = "Disability")
    DISABILITY,
    @Label(it = "Dipendenze", en = "Addictions")
    ADDICTIONS,
    @Label(it = "Persone anziane", en = "Older people")
    OLDER_PEOPLE,
    @Label(it = "Migranti, rom e sinti", en = "Migrants, Roma and Sinti")
    MIGRANTS_ROMA,
    @Label(it = "Povertà e senza dimora", en = "Poverty and homelessness")
    POVERTY_HOMELESSNESS,
    @Label(it = "Multiutenza", en = "Several groups")
    MULTI_USER,
    @Label(it = "Salute mentale", en = "Mental health")
    MENTAL_HEALTH,
    @Label(it = "Giovani", en = "Young people")
    YOUTH,
    @Label(it = "Violenza di genere", en = "Gender violence")
    GENDER_VIOLENCE,
    @Label(it = "Abitare", en = "Housing")
    HOUSING,
    @Label(it = "Lavoro", en = "Work")
    WORK,
    @Label(it = "Comunità", en = "Community")
    COMMUNITY,
    @Label(it = "Altro", en = "Other")
    OTHER;

    private static final String URN = "urn:x-policy-area:";

    /** What concepts of vocabularies match it by. */
    public String uri() {
        return URN + name();
    }

    /** The one of a URI; nothing if it is none. */
    public static Optional<PolicyArea> of(String uri) {
        return Arrays.stream(values()).filter(area -> area.uri().equals(uri)).findFirst();
    }
}
