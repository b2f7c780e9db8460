package it.comunitadipratiche.web.console.vocabulary;

import it.comunitadipratiche.web.console.Choice;
import it.comunitadipratiche.web.console.LanguageFields;
import java.util.List;

/**
 * The form for a new concept.
 *
 * @param broader the codes or labels of the concepts above it, one in a line
 * @param offered what the field for them suggests
 */
public record NewConceptPage(
        String schemePath,
        String code,
        LanguageFields label,
        LanguageFields definition,
        String broader,
        List<Choice> offered,
        List<String> problems) {

    public NewConceptPage {
        offered = List.copyOf(offered);
        problems = List.copyOf(problems);
    }
}
