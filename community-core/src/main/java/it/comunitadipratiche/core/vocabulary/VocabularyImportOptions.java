package it.comunitadipratiche.core.vocabulary;

import java.util.Optional;

/**
 * How to import a vocabulary.
 *
 * @param dryRun only report what would happen
 * @param scheme the name of the scheme for concepts that belong to none in the file
 */
public record VocabularyImportOptions(boolean dryRun, Optional<String> scheme) {
    public static final VocabularyImportOptions NONE = new VocabularyImportOptions(false, Optional.empty());
    public static final VocabularyImportOptions DRY_RUN = new VocabularyImportOptions(true, Optional.empty());
}
