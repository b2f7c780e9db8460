package it.comunitadipratiche.web.console.vocabulary;

import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.web.console.Choice;
import java.util.List;
import java.util.Optional;

/**
 * A concept and all that can be done about it.
 *
 * @param words what it says, or what was typed
 * @param code the one it has, or was typed
 * @param broader the concepts above it
 * @param related the concepts beside it
 * @param narrower the concepts below it
 * @param replacement the one that replaces it
 * @param offered what fields for concepts suggest
 * @param version what it was when that was read
 */
public record ConceptPage(
        ConceptDetails concept,
        String path,
        String schemePath,
        ConceptWords words,
        String code,
        List<Choice> broader,
        List<Choice> related,
        List<Branch> narrower,
        Optional<Branch> replacement,
        List<Choice> offered,
        long version,
        List<String> problems) {

    public ConceptPage {
        broader = List.copyOf(broader);
        related = List.copyOf(related);
        narrower = List.copyOf(narrower);
        offered = List.copyOf(offered);
        problems = List.copyOf(problems);
    }
}
