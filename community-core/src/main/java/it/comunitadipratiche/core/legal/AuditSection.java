package it.comunitadipratiche.core.legal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A section of the Court of Auditors. Each numbers its decisions in a row of its own, once a year, whatever their form.
 *
 * @param code in an ECLI, such as {@code SRCLOM} or {@code APP2}
 * @param urn in a URN:NIR, such as {@code sezione.controllo.lombardia}
 * @param label "sez. contr. Lombardia"
 * @param controls whether it deliberates on accounts and gives opinions, rather than judges
 */
public record AuditSection(String code, String urn, String label, boolean controls) {
    static final AuditSection AUTONOMIES = control("SEZAUT", "sezione.autonomie", "sez. autonomie");
    static final AuditSection UNITED_IN_CONTROL =
            control("SSRRCO", "sezioni.riunite.controllo", "sez. riunite in sede di controllo");
    static final AuditSection LEGITIMACY =
            control("SCCLEG", "sezione.controllo.legittimita", "sez. centrale contr. legittimità");
    static final AuditSection MANAGEMENT =
            control("SCCGAS", "sezione.controllo.gestione", "sez. centrale contr. gestione");
    static final AuditSection ENTITIES = control("SCE", "sezione.controllo.enti", "sez. contr. enti");
    static final AuditSection UNITED = judging("SSR", "sezioni.riunite", "sez. riunite");
    static final AuditSection APPEAL_IN_SICILY = judging("APPSIC", "sezione.appello.sicilia", "sez. app. Sicilia");
    private static final String[] ORDINALS = {"I", "II", "III"};
    private static final Map<String, AuditSection> BY_CODE = byCode();

    private static AuditSection control(String code, String urn, String label) {
        return new AuditSection(code, urn, label, true);
    }

    private static AuditSection judging(String code, String urn, String label) {
        return new AuditSection(code, urn, label, false);
    }

    private static Map<String, AuditSection> byCode() {
        Map<String, AuditSection> sections = new HashMap<>();
        for (Place place : Place.values()) {
            put(sections, controlOf(place));
            put(sections, judgingIn(place));
        }
        for (int which = 1; which <= ORDINALS.length; which++) {
            put(sections, appeal(which));
        }
        put(sections, AUTONOMIES);
        put(sections, UNITED_IN_CONTROL);
        put(sections, LEGITIMACY);
        put(sections, MANAGEMENT);
        put(sections, ENTITIES);
        put(sections, UNITED);
        put(sections, APPEAL_IN_SICILY);
        return sections;
    }

    private static void put(Map<String, AuditSection> sections, AuditSection section) {
        sections.put(section.code().toLowerCase(Locale.ROOT), section);
    }

    /** That which a code names, in capitals or not. */
    static Optional<AuditSection> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code.toLowerCase(Locale.ROOT)));
    }

    static AuditSection controlOf(Place place) {
        String code =
                switch (place) {
                    case EMILIA_ROMAGNA -> "SRCERO";
                    case TRENTO, TRENTINO_ALTO_ADIGE -> "SRCTAA";
                    case BOLZANO -> "SCBOLZ";
                    default -> "SRC" + region(place);
                };
        Place seat = place == Place.TRENTINO_ALTO_ADIGE ? Place.TRENTO : place;
        return control(code, "sezione.controllo." + seat.urn(), "sez. contr. " + seat.label());
    }

    static AuditSection judgingIn(Place place) {
        String code =
                switch (place) {
                    case TRENTO, TRENTINO_ALTO_ADIGE -> "SGTAT";
                    case BOLZANO -> "SGTAB";
                    default -> "SG" + region(place);
                };
        Place seat = place == Place.TRENTINO_ALTO_ADIGE ? Place.TRENTO : place;
        return judging(code, "sezione.giurisdizionale." + seat.urn(), "sez. giurisd. " + seat.label());
    }

    /** The first, second or third of those that judge in appeal. */
    static AuditSection appeal(int which) {
        return judging("APP" + which, "sezione.appello." + which, "sez. " + ORDINALS[which - 1] + " app.");
    }

    private static String region(Place place) {
        return switch (place) {
            case EMILIA_ROMAGNA -> "EMR";
            case FRIULI_VENEZIA_GIULIA -> "FVG";
            case VALLE_D_AOSTA -> "VDA";
            default -> place.label().substring(0, 3).toUpperCase(Locale.ROOT);
        };
    }
}
