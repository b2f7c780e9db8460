package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.legal.ActNames;
import it.comunitadipratiche.core.legal.LegalReference;
import it.comunitadipratiche.core.legal.LegalReferences;
import it.comunitadipratiche.core.legal.LegalSource;
import it.comunitadipratiche.core.legal.Passage;
import java.net.URI;
import java.util.Optional;

/**
 * A law or judgment.
 *
 * @param key its short name, for addresses: {@code stato:decreto.legislativo:2017:117}
 * @param identifier URN:NIR, ELI or ECLI
 * @param label as lawyers cite it, in Italian
 * @param name what it is called, if it has a name
 * @param link where it can be read
 * @param citing how many entries cite it where the caller may read it
 */
public record NormDetails(
        String key,
        String identifier,
        NormKind kind,
        String label,
        Optional<String> name,
        Optional<URI> link,
        long citing) {

    static NormDetails of(LegalSource source) {
        return new NormDetails(
                NormKeys.of(source),
                source.identifier(),
                NormKind.of(source),
                source.label(),
                ActNames.of(source),
                source.link(Passage.WHOLE),
                0);
    }

    /** The identifier of a passage of it. */
    public String identifier(Passage passage) {
        return reference(passage).map(LegalReference::identifier).orElse(identifier);
    }

    /** As lawyers cite a passage of it: "art. 55, comma 3, d.lgs. 117/2017". */
    public String label(Passage passage) {
        return passage.isWhole() ? label : passage.label(kind.paragraph()) + ", " + label;
    }

    /** Where a passage of it can be read. */
    public Optional<URI> link(Passage passage) {
        return passage.isWhole()
                ? link
                : reference(passage).flatMap(LegalReference::link).or(() -> link);
    }

    private Optional<LegalReference> reference(Passage passage) {
        return LegalReferences.find(identifier).stream()
                .findFirst()
                .map(found -> new LegalReference(0, 0, "", found.source(), passage));
    }
}
