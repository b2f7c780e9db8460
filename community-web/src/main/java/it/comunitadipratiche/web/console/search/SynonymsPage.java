package it.comunitadipratiche.web.console.search;

import it.comunitadipratiche.core.synonyms.SynonymDetails;
import it.comunitadipratiche.web.console.Objections;
import java.util.List;

/**
 * All synonyms.
 *
 * @param unanswered the path of what people look for in vain
 */
public record SynonymsPage(String path, String unanswered, List<SynonymDetails> all, Objections objections) {

    public SynonymsPage {
        all = List.copyOf(all);
    }
}
