package it.comunitadipratiche.core.legal;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A decision of an Italian court.
 *
 * <p>It is named by ECLI where court, year and number make one: those of the Constitutional Court, which numbers all its
 * decisions in one row, and of the Court of Cassation where the text tells civil from criminal matters. The others end in
 * a mark that a citation does not give, and are named by URN:NIR.
 *
 * @param form {@code sentenza}, {@code ordinanza}, {@code parere} or {@code decisione}
 * @param bench the region of a regional court, {@code lombardia}, with its seat if it is told, {@code lombardia;milano};
 *     {@code adunanza.plenaria} for that of the Council of State, which numbers its own
 */
public record Judgment(
        Court court, Optional<String> bench, String form, int year, Optional<LocalDate> day, String number)
        implements LegalSource {

    /** {@code ECLI:IT:COST:2020:131}, if it can be formed with certainty. */
    public Optional<String> ecli() {
        return switch (court) {
            case CONSTITUTIONAL -> Optional.of("ECLI:IT:COST:" + year + ":" + number);
            case CASSATION_CIVIL -> Optional.of("ECLI:IT:CASS:" + year + ":" + number + "CIV");
            case CASSATION_CRIMINAL -> Optional.of("ECLI:IT:CASS:" + year + ":" + number + "PEN");
            case COUNCIL_OF_STATE, ADMINISTRATIVE, CASSATION -> Optional.empty();
        };
    }

    @Override
    public String identifier(Passage passage) {
        return ecli().orElseGet(this::urn);
    }

    /** Such as "Corte cost. n. 131/2020" or "TAR Lombardia, Milano, n. 593/2020". */
    @Override
    public String label() {
        String prefix = form.equals("parere") ? ", parere n. " : " n. ";
        return court.label() + benchLabel() + prefix + number + "/" + year;
    }

    /** On the site of the Constitutional Court, or where European judgments are found by ECLI. */
    @Override
    public Optional<URI> link(Passage passage) {
        if (court == Court.CONSTITUTIONAL) {
            return Optional.of(
                    URI.create("https://www.cortecostituzionale.it/scheda-pronuncia/" + year + "/" + number));
        }
        return ecli().map(EcliDecision::address);
    }

    private String urn() {
        String joint = court == Court.ADMINISTRATIVE ? "." : ";";
        return "urn:nir:" + court.authority() + bench.map(name -> joint + name).orElse("") + ":" + form + ":"
                + day.map(LocalDate::toString).orElse(Integer.toString(year)) + ";" + number;
    }

    private String benchLabel() {
        if (court != Court.ADMINISTRATIVE) {
            return bench.isPresent() ? ", Ad. plen.," : "";
        }
        return bench.map(name -> {
                    int seat = name.indexOf(';');
                    String region = seat < 0 ? name : name.substring(0, seat);
                    String label = " "
                            + Place.labelOf("regione." + region)
                                    .or(() -> Place.labelOf("provincia." + region))
                                    .orElse(region);
                    return seat < 0 ? label : label + ", " + capital(name.substring(seat + 1)) + ",";
                })
                .orElse("");
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ITALIAN) + name.substring(1);
    }
}
