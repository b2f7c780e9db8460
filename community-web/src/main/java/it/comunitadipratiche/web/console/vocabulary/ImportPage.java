package it.comunitadipratiche.web.console.vocabulary;

import it.comunitadipratiche.core.vocabulary.VocabularyImportReport;
import it.comunitadipratiche.web.console.Objections;
import java.util.List;
import java.util.Optional;

/**
 * The form to bring a file in, and what became of the last one.
 *
 * @param scheme the name typed for concepts that belong to no scheme
 */
public record ImportPage(
        String scheme,
        Objections objections,
        Optional<VocabularyImportReport> report,
        List<SchemeLine> schemes,
        List<Finding> findings) {

    public ImportPage {
        schemes = List.copyOf(schemes);
        findings = List.copyOf(findings);
    }

    /** What was wrong with one concept. */
    public record Finding(String concept, boolean imported, List<String> problems) {

        public Finding {
            problems = List.copyOf(problems);
        }
    }
}
