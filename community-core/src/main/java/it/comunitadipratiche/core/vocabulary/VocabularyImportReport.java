package it.comunitadipratiche.core.vocabulary;

import it.comunitadipratiche.core.vocabulary.skos.VocabularyProblem;
import java.util.List;

/**
 * What became of the concepts of a file: {@code concepts = created + updated + unchanged + leftOut}.
 *
 * @param dryRun whether this only says what would happen
 * @param schemes the names of the schemes the concepts belong to
 * @param statements how many statements the file has
 * @param vanished the URIs of concepts those schemes have and the file no longer does, the first thousand; they stay
 * @param problems the first thousand of {@code problemCount}
 */
public record VocabularyImportReport(
        boolean dryRun,
        List<String> schemes,
        long statements,
        int concepts,
        int created,
        int updated,
        int unchanged,
        int leftOut,
        List<String> vanished,
        int problemCount,
        List<VocabularyProblem> problems) {

    public VocabularyImportReport {
        schemes = List.copyOf(schemes);
        vanished = List.copyOf(vanished);
        problems = List.copyOf(problems);
    }
}
