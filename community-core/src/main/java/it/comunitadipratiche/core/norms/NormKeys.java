package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.legal.ActType;
import it.comunitadipratiche.core.legal.AuditDecision;
import it.comunitadipratiche.core.legal.ItalianAct;
import it.comunitadipratiche.core.legal.Judgment;
import it.comunitadipratiche.core.legal.LegalReferences;
import it.comunitadipratiche.core.legal.LegalSource;
import java.util.Optional;
import java.util.Set;

/**
 * The short names of norms, one for each however it is cited: {@code stato:legge:1990:241},
 * {@code eli:reg:2016:679}, {@code ECLI:IT:COST:2020:131}.
 *
 * <p>Acts that are numbered once a year are named by their year, so that those who tell the day of a law and those who do
 * not cite the same. Deliberations of the Court of Auditors are named without their procedure for the same reason.
 */
final class NormKeys {
    static final int LONGEST = 160;
    private static final String URN = "urn:nir:";
    private static final String ELI = "http://data.europa.eu/eli/";
    private static final int PARTS = 4;
    private static final Set<ActType> NAMED_BY_DAY =
            Set.of(ActType.MINISTERIAL_DECREE, ActType.DECREE_OF_THE_PRIME_MINISTER, ActType.CONSTITUTION);

    private NormKeys() {}

    static String of(LegalSource source) {
        String identifier = undated(source).identifier();
        if (identifier.startsWith(URN)) {
            return identifier.substring(URN.length()).replace(';', ':');
        }
        return identifier.startsWith(ELI)
                ? "eli:"
                        + identifier
                                .substring(ELI.length())
                                .replaceFirst("/oj$", "")
                                .replace('/', ':')
                : identifier;
    }

    private static LegalSource undated(LegalSource source) {
        if (source instanceof ItalianAct act && act.number().isPresent() && !NAMED_BY_DAY.contains(act.type())) {
            return new ItalianAct(act.type(), act.authority(), act.year(), Optional.empty(), act.number(), act.annex());
        }
        if (source instanceof AuditDecision decision) {
            return decision.bare();
        }
        return source instanceof Judgment decision
                ? new Judgment(
                        decision.court(),
                        decision.bench(),
                        decision.form(),
                        decision.year(),
                        Optional.empty(),
                        decision.number())
                : source;
    }

    /** The act a key names, as far as the key alone tells. */
    static Optional<LegalSource> source(String key) {
        return LegalReferences.find(identifier(key)).stream()
                .findFirst()
                .map(reference -> reference.source())
                .filter(source -> of(source).equals(key));
    }

    private static String identifier(String key) {
        if (key.startsWith("eli:")) {
            return ELI + key.substring("eli:".length()).replace(':', '/') + "/oj";
        }
        String[] parts = key.split(":", -1);
        if (key.startsWith("ECLI:") || parts.length < PARTS) {
            return parts.length == PARTS - 1 ? URN + key : key;
        }
        return URN + parts[0] + ":" + parts[1] + ":" + parts[2] + ";" + parts[3]
                + (parts.length > PARTS ? ":" + parts[4] : "");
    }
}
