package it.comunitadipratiche.core.legal;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Where regions publish the laws they have made, of those whose addresses can be told from the law. */
final class RegionalSites {
    private static final String TUSCANY =
            "https://raccoltanormativa.consiglio.regione.toscana.it/articolo?urndoc=urn:nir:regione.toscana:legge:";
    private static final String EMILIA_ROMAGNA =
            "https://demetra.regione.emilia-romagna.it/al/articolo?urn=er:assemblealegislativa:legge:";
    private static final String LOMBARDY = "https://normelombardia.consiglio.regione.lombardia.it/normelombardia/"
            + "accessibile/main.aspx?view=showdoc&iddoc=lr00";
    private static final String FRIULI = "https://lexview-int.regione.fvg.it/FontiNormative/xml/xmlLex.aspx?anno=";

    private RegionalSites() {}

    /** A law on the site of its region, whole. */
    static Optional<URI> link(ItalianAct law) {
        String number = law.number().orElse("");
        if (number.isEmpty() || !number.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return Optional.empty();
        }
        Optional<LocalDate> day = law.day();
        return switch (law.authority()) {
            case "regione.toscana" -> day.map(when -> URI.create(TUSCANY + when + ";" + number));
            case "regione.emilia.romagna" -> Optional.of(URI.create(EMILIA_ROMAGNA + law.year() + ";" + number));
            case "regione.lombardia" ->
                day.filter(when -> number.length() <= 5)
                        .map(when -> URI.create(LOMBARDY + compact(when) + padded(number)));
            case "regione.friuli.venezia.giulia" -> Optional.of(URI.create(FRIULI + law.year() + "&legge=" + number));
            default -> Optional.empty();
        };
    }

    private static String compact(LocalDate day) {
        return day.toString().replace("-", "");
    }

    private static String padded(String number) {
        return String.format(Locale.ROOT, "%05d", Integer.parseInt(number));
    }
}
