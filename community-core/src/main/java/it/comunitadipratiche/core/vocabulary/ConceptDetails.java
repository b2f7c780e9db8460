package it.comunitadipratiche.core.vocabulary;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.vocabulary.skos.ConceptContent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A concept as it stands in one of its schemes.
 *
 * @param scheme the name of that scheme
 * @param code what identifies it there: a notation, or else the last part of its URI
 * @param broader the concepts just above it, by id; narrower those just below
 * @param top whether the scheme names it as a place to begin
 * @param deprecated whether it should not be used any more; {@code replacedBy} then may name another
 */
public record ConceptDetails(
        Id id,
        String scheme,
        String uri,
        String code,
        LocalizedText label,
        List<Id> broader,
        List<Id> narrower,
        List<Id> related,
        boolean top,
        boolean deprecated,
        Optional<Id> replacedBy,
        ConceptContent content,
        long version,
        Instant updatedAt) {

    public ConceptDetails {
        broader = List.copyOf(broader);
        narrower = List.copyOf(narrower);
        related = List.copyOf(related);
    }
}
