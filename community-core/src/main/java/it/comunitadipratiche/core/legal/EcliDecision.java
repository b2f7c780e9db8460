package it.comunitadipratiche.core.legal;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A decision that a text names by its ECLI, of any European court. */
public record EcliDecision(String ecli) implements LegalSource {
    private static final Pattern CONSTITUTIONAL = Pattern.compile("ECLI:IT:COST:([0-9]{4}):([0-9]{1,6})");
    private static final Pattern CASSATION = Pattern.compile("ECLI:IT:CASS:([0-9]{4}):([0-9]{1,6})(CIV|PEN)");

    @Override
    public String identifier(Passage passage) {
        return ecli;
    }

    /** Such as "Corte cost. n. 131/2020" where it tells court and number, or else itself. */
    @Override
    public String label() {
        return judgment().map(Judgment::label).orElse(ecli);
    }

    @Override
    public Optional<URI> link(Passage passage) {
        return judgment().map(judgment -> judgment.link(passage)).orElseGet(() -> Optional.of(address(ecli)));
    }

    private Optional<Judgment> judgment() {
        Matcher constitutional = CONSTITUTIONAL.matcher(ecli);
        if (constitutional.matches()) {
            return Optional.of(judgment(Court.CONSTITUTIONAL, constitutional));
        }
        Matcher cassation = CASSATION.matcher(ecli);
        return cassation.matches()
                ? Optional.of(judgment(
                        cassation.group(3).equals("CIV") ? Court.CASSATION_CIVIL : Court.CASSATION_CRIMINAL, cassation))
                : Optional.empty();
    }

    private static Judgment judgment(Court court, Matcher parts) {
        return new Judgment(
                court,
                Optional.empty(),
                "sentenza",
                Integer.parseInt(parts.group(1)),
                Optional.empty(),
                parts.group(2));
    }

    /** EUR-Lex has the judgments of the Union, the European e-Justice portal those of its states. */
    static URI address(String ecli) {
        return URI.create(
                ecli.startsWith("ECLI:EU:")
                        ? "https://eur-lex.europa.eu/legal-content/IT/TXT/?uri=ecli:" + ecli
                        : "https://e-justice.europa.eu/ecli/" + ecli);
    }
}
