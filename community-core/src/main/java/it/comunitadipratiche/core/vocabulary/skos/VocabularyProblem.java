package it.comunitadipratiche.core.vocabulary.skos;

import it.comunitadipratiche.core.kernel.Message;

/**
 * Something wrong with a concept of a file.
 *
 * @param concept the URI of the concept, or of the scheme it is about
 * @param imported whether the concept was taken all the same, without what was wrong
 * @param message what, and what became of it; its code is stable
 */
public record VocabularyProblem(String concept, boolean imported, Message message) {}
