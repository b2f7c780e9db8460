package it.comunitadipratiche.core.legal;

import java.net.URI;
import java.util.Optional;

/** A decision that a text names by its ECLI, of any European court. */
public record EcliDecision(String ecli) implements LegalSource {

    @Override
    public String identifier(Passage passage) {
        return ecli;
    }

    @Override
    public String label() {
        return ecli;
    }

    @Override
    public Optional<URI> link(Passage passage) {
        return Optional.of(address(ecli));
    }

    /** EUR-Lex has the judgments of the Union, the European e-Justice portal those of its states. */
    static URI address(String ecli) {
        return URI.create(
                ecli.startsWith("ECLI:EU:")
                        ? "https://eur-lex.europa.eu/legal-content/IT/TXT/?uri=ecli:" + ecli
                        : "https://e-justice.europa.eu/ecli/" + ecli);
    }
}
