package it.comunitadipratiche.core.legal;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A decision of the Court of Auditors: a judgment, or what one of its sections of control has deliberated.
 *
 * <p>Its ECLI holds the section, and of deliberations their procedure: {@code ECLI:IT:CONT:2021:12SGLAZ},
 * {@code ECLI:IT:CONT:2022:47SRCLOM-PAR}. A deliberation that is cited without its procedure is named by URN:NIR.
 *
 * @param procedure of a deliberation, {@code PAR} for opinions
 * @param form {@code deliberazione}, {@code sentenza} or {@code ordinanza}
 */
public record AuditDecision(
        AuditSection section, Optional<String> procedure, String form, int year, Optional<LocalDate> day, String number)
        implements LegalSource {
    /** What deliberations of control say of their procedure. */
    static final Set<String> PROCEDURES = Words.of(
            "prse prsp par vsg frg prno reg rges vsgo pasp cse inpr gest prss prev vsgc pari vsgf succ rq qmig ccr "
                    + "oicert ccn pnrr aud dorg iadc dass comp rsue ref prs fuefc afc cepar");

    private static final String ARCHIVE = "https://banchedati.corteconti.it/documentDetail/";
    private static final Pattern ECLI =
            Pattern.compile("ECLI:IT:CONT:([0-9]{4}):([0-9]{1,6})([A-Z]+[123]?)(?:-([A-Z]{2,6}))?");

    /** The decision an ECLI names, if it is one of this court. */
    static Optional<AuditDecision> ofEcli(String ecli) {
        Matcher parts = ECLI.matcher(ecli);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<String> procedure = Optional.ofNullable(parts.group(4));
        return AuditSection.ofCode(parts.group(3))
                .filter(section -> section.controls() == procedure.isPresent())
                .map(section -> new AuditDecision(
                        section,
                        procedure,
                        section.controls() ? "deliberazione" : "sentenza",
                        Integer.parseInt(parts.group(1)),
                        Optional.empty(),
                        parts.group(2)));
    }

    /** {@code ECLI:IT:CONT:2021:12SGLAZ}, if it can be formed with certainty. */
    public Optional<String> ecli() {
        String name = "ECLI:IT:CONT:" + year + ":" + number + section.code();
        return section.controls() ? procedure.map(told -> name + "-" + told) : Optional.of(name);
    }

    /** The same without what only some citations tell of it. */
    public AuditDecision bare() {
        return new AuditDecision(section, Optional.empty(), form, year, Optional.empty(), number);
    }

    @Override
    public String identifier(Passage passage) {
        return ecli().orElseGet(this::urn);
    }

    /** The court and its section, "Corte conti, sez. contr. Lombardia". */
    public String court() {
        return "Corte conti, " + section.label();
    }

    /** Such as "Corte conti, sez. contr. Lombardia, delib. n. 47/2022" or "Corte conti, sez. giurisd. Lazio, n. 12/2021". */
    @Override
    public String label() {
        return court() + (section.controls() ? ", delib. n. " : ", n. ") + number + "/" + year;
    }

    /** In the court's archive by its procedure; judgments where European ones are found by ECLI. */
    @Override
    public Optional<URI> link(Passage passage) {
        if (section.controls()) {
            return procedure.map(told -> URI.create(
                    ARCHIVE + String.format(Locale.ROOT, "%s/%s/%d/%s", section.code(), number, year, told)));
        }
        return ecli().map(EcliDecision::address);
    }

    private String urn() {
        return "urn:nir:corte.conti;" + section.urn() + ":" + form + ":"
                + day.map(LocalDate::toString).orElse(Integer.toString(year)) + ";" + number;
    }
}
