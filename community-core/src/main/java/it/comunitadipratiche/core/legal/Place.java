package it.comunitadipratiche.core.legal;

import java.util.List;
import java.util.Optional;

/** A region or autonomous province: who makes laws besides the state. */
enum Place {
    ABRUZZO("abruzzo", "Abruzzo", "abruzzese"),
    BASILICATA("basilicata", "Basilicata", "lucana"),
    CALABRIA("calabria", "Calabria", "calabrese"),
    CAMPANIA("campania", "Campania", "campana"),
    EMILIA_ROMAGNA("emilia.romagna", "Emilia-Romagna", "emiliano-romagnola"),
    FRIULI_VENEZIA_GIULIA("friuli.venezia.giulia", "Friuli-Venezia Giulia", "friulana"),
    LAZIO("lazio", "Lazio", "laziale"),
    LIGURIA("liguria", "Liguria", "ligure"),
    LOMBARDIA("lombardia", "Lombardia", "lombarda"),
    MARCHE("marche", "Marche", "marchigiana"),
    MOLISE("molise", "Molise", "molisana"),
    PIEMONTE("piemonte", "Piemonte", "piemontese"),
    PUGLIA("puglia", "Puglia", "pugliese"),
    SARDEGNA("sardegna", "Sardegna", "sarda"),
    SICILIA("sicilia", "Sicilia", "siciliana"),
    TOSCANA("toscana", "Toscana", "toscana"),
    TRENTINO_ALTO_ADIGE("trentino.alto.adige", "Trentino-Alto Adige", "trentino-altoatesina"),
    UMBRIA("umbria", "Umbria", "umbra"),
    VALLE_D_AOSTA("valle.d.aosta", "Valle d'Aosta", "valdostana"),
    VENETO("veneto", "Veneto", "veneta"),
    TRENTO("trento", "Trento", "trentina"),
    BOLZANO("bolzano", "Bolzano", "altoatesina");

    private final String urn;
    private final String label;
    private final String adjective;

    Place(String urn, String label, String adjective) {
        this.urn = urn;
        this.label = label;
        this.adjective = adjective;
    }

    /** How it is written in a URN:NIR, after {@code regione.} or {@code provincia.}. */
    String urn() {
        return urn;
    }

    String label() {
        return label;
    }

    /** As in "legge regionale pugliese". */
    String adjective() {
        return adjective;
    }

    boolean isProvince() {
        return this == TRENTO || this == BOLZANO;
    }

    /** {@code regione.toscana}. */
    String authority() {
        return (isProvince() ? "provincia." : "regione.") + urn;
    }

    /** The name of the region or province that an authority is, none for the state. */
    static Optional<String> labelOf(String authority) {
        return List.of(values()).stream()
                .filter(place -> place.authority().equals(authority))
                .map(Place::label)
                .findFirst();
    }
}
