package it.comunitadipratiche.core.legal;

/** The Italian courts whose decisions are recognised. */
public enum Court {
    CONSTITUTIONAL("corte.costituzionale", "Corte cost."),
    COUNCIL_OF_STATE("consiglio.stato", "Cons. Stato"),
    ADMINISTRATIVE("tribunale.amministrativo.regionale", "TAR"),
    /** Where the text does not tell whether it is a civil or a criminal matter. */
    CASSATION("corte.cassazione", "Cass."),
    CASSATION_CIVIL("corte.cassazione", "Cass. civ."),
    CASSATION_CRIMINAL("corte.cassazione", "Cass. pen.");

    private final String authority;
    private final String label;

    Court(String authority, String label) {
        this.authority = authority;
        this.label = label;
    }

    String authority() {
        return authority;
    }

    String label() {
        return label;
    }
}
