package it.comunitadipratiche.api.norms;

import it.comunitadipratiche.core.legal.Passage;
import it.comunitadipratiche.core.norms.NormDetails;
import it.comunitadipratiche.core.norms.NormKind;
import it.comunitadipratiche.core.norms.NormPassage;
import java.util.Optional;

/**
 * A norm, or a passage of it.
 *
 * @param key its short name, good for addresses
 * @param identifier of the passage, or of the whole
 * @param passage such as {@code art55-com3}
 * @param link where it can be read
 * @param citing how many entries cite the norm where the caller may read it
 */
public record ShownNorm(
        String key,
        String identifier,
        NormKind kind,
        String label,
        Optional<String> name,
        Optional<String> passage,
        Optional<String> link,
        long citing,
        String url) {

    static ShownNorm of(NormDetails norm) {
        return of(norm, Passage.WHOLE);
    }

    static ShownNorm of(NormPassage found) {
        return of(found.norm(), found.passage());
    }

    private static ShownNorm of(NormDetails norm, Passage passage) {
        return new ShownNorm(
                norm.key(),
                norm.identifier(passage),
                norm.kind(),
                norm.label(passage),
                norm.name(),
                Optional.of(passage.code()).filter(code -> !code.isEmpty()),
                norm.link(passage).map(Object::toString),
                norm.citing(),
                "/api/v1/norms/" + norm.key());
    }
}
