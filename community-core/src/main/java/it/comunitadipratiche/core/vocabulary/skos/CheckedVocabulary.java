package it.comunitadipratiche.core.vocabulary.skos;

import java.util.List;

/**
 * What of a file can be imported.
 *
 * @param found how many concepts the file has, with those that cannot
 */
public record CheckedVocabulary(List<CheckedScheme> schemes, List<CheckedConcept> concepts, int found) {}
