package it.comunitadipratiche.core.legal;

/** The kinds of Italian acts that are recognised. */
public enum ActType {
    CONSTITUTION("stato", "costituzione", "Cost."),
    CONSTITUTIONAL_LAW("stato", "legge.costituzionale", "l. cost."),
    LAW("stato", "legge", "l."),
    LEGISLATIVE_DECREE("stato", "decreto.legislativo", "d.lgs."),
    DECREE_LAW("stato", "decreto.legge", "d.l."),
    ROYAL_DECREE("stato", "regio.decreto", "r.d."),
    DECREE_OF_THE_PRESIDENT("presidente.repubblica", "decreto", "d.P.R."),
    DECREE_OF_THE_PRIME_MINISTER("presidente.consiglio.ministri", "decreto", "d.P.C.M."),
    /** Its authority names the ministry where that is known. */
    MINISTERIAL_DECREE("ministero", "decreto", "d.m."),
    /** Its authority names the region. */
    REGIONAL_LAW("regione", "legge", "l.r."),
    /** Of Trento or Bolzano; its authority names which. */
    PROVINCIAL_LAW("provincia", "legge", "l.p."),
    /** Of the National Anti-Corruption Authority, as the following are. */
    RESOLUTION(ActType.AUTHORITY, "delibera", "delibera ANAC"),
    /** Until 2015, when these had numbers of their own. */
    DETERMINATION(ActType.AUTHORITY, "determinazione", "determinazione ANAC"),
    /** Numbered through the years. */
    GUIDELINES(ActType.AUTHORITY, "linee.guida", "Linee guida ANAC"),
    AUTHORITY_OPINION(ActType.AUTHORITY, "parere", "parere ANAC"),
    PRELITIGATION_OPINION(ActType.AUTHORITY, "parere.precontenzioso", "parere di precontenzioso ANAC");

    private static final String AUTHORITY = "autorita.nazionale.anticorruzione";

    private final String authority;
    private final String urn;
    private final String abbreviation;

    ActType(String authority, String urn, String abbreviation) {
        this.authority = authority;
        this.urn = urn;
        this.abbreviation = abbreviation;
    }

    /** Who makes it, in a URN:NIR; the beginning of it where there are several. */
    String authority() {
        return authority;
    }

    /** Its kind in a URN:NIR. */
    String urn() {
        return urn;
    }

    /** As lawyers write it, "d.lgs.". */
    public String abbreviation() {
        return abbreviation;
    }

    boolean isLaw() {
        return this == LAW || this == CONSTITUTIONAL_LAW || this == REGIONAL_LAW || this == PROVINCIAL_LAW;
    }

    boolean isDecree() {
        return !isLaw() && !isOfAuthority() && this != CONSTITUTION;
    }

    /** Whether it is of an independent authority rather than of the state, a region or a province. */
    public boolean isOfAuthority() {
        return authority.equals(AUTHORITY);
    }

    /** Whether the word for it is "deliberazione", which courts and councils use as well. */
    boolean isDeliberation() {
        return this == RESOLUTION;
    }

    /** Whether these are cited by their day alone, for want of a number. */
    boolean isNamedByDay() {
        return this == MINISTERIAL_DECREE || this == DECREE_OF_THE_PRIME_MINISTER;
    }
}
