package it.comunitadipratiche.web.console.vocabulary;

import it.comunitadipratiche.core.vocabulary.SchemeDetails;
import java.util.List;
import java.util.Optional;

/**
 * A vocabulary and its concepts.
 *
 * @param words what is looked for
 * @param above the concept all that is shown lies below, if not the whole is shown
 * @param branches the concepts, in a tree; those that were found, if something is looked for
 */
public record SchemePage(
        SchemeLine line, SchemeDetails scheme, String words, Optional<Branch> above, List<Branch> branches) {

    public SchemePage {
        branches = List.copyOf(branches);
    }
}
