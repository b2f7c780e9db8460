package it.comunitadipratiche.core.legal;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * A case before the Court of Justice or the General Court of the European Union, such as C-113/13.
 *
 * <p>The number of a case does not make the ECLI of its judgment. Where neither the text nor the small table of cases gives
 * that, the case is named by the CELEX number of its judgment: {@code 62013CJ0113}.
 *
 * @param register {@code C} or {@code T}
 * @param ecli of its judgment, if known
 */
public record EuropeanCase(char register, int number, int year, Optional<String> ecli) implements LegalSource {

    @Override
    public String identifier(Passage passage) {
        return ecli.orElseGet(this::celex);
    }

    /** {@code 62013CJ0113}. */
    public String celex() {
        return String.format(Locale.ROOT, "6%d%cJ%04d", year, register, number);
    }

    @Override
    public String label() {
        return (register == 'C' ? "Corte giust. UE, C-" : "Trib. UE, T-")
                + String.format(Locale.ROOT, "%d/%02d", number, year % 100);
    }

    @Override
    public Optional<URI> link(Passage passage) {
        return Optional.of(ecli.map(EcliDecision::address)
                .orElseGet(() -> URI.create("https://eur-lex.europa.eu/legal-content/IT/TXT/?uri=CELEX:" + celex())));
    }
}
