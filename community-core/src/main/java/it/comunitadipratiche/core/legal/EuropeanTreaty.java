package it.comunitadipratiche.core.legal;

import java.net.URI;
import java.util.Optional;

/** A founding treaty of the European Union, or the charter of rights, as consolidated in 2016. */
public enum EuropeanTreaty implements LegalSource {
    EUROPEAN_UNION("teu_2016", "TUE"),
    FUNCTIONING("tfeu_2016", "TFUE"),
    CHARTER("char_2016", "Carta dei diritti fondamentali UE");

    private final String eli;
    private final String label;

    EuropeanTreaty(String eli, String label) {
        this.eli = eli;
        this.label = label;
    }

    @Override
    public String identifier(Passage passage) {
        return "http://data.europa.eu/eli/treaty/" + eli + "/" + passage.eli() + "oj";
    }

    @Override
    public String label() {
        return label;
    }

    /** In EUR-Lex. */
    @Override
    public Optional<URI> link(Passage passage) {
        return Optional.of(URI.create("https://eur-lex.europa.eu/eli/treaty/" + eli + "/oj"));
    }
}
