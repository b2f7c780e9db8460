package it.comunitadipratiche.core.vocabulary;

import it.comunitadipratiche.core.kernel.LocalizedText;
import java.util.Optional;

/**
 * A concept to make unless its scheme has one of that code.
 *
 * @param broader the code of the concept above it, in the same scheme
 */
public record NewConcept(String code, LocalizedText label, Optional<String> broader) {

    public NewConcept(String code, LocalizedText label) {
        this(code, label, Optional.empty());
    }
}
