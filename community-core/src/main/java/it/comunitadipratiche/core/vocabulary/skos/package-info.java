/**
 * SKOS: what a concept says in its terms, how files of it are read and written, and the rules they must keep.
 *
 * <p>A {@link SkosReader} reads a file as {@linkplain Resource resources}, as they stand there; the {@link SkosRules}
 * make of them what can be imported, and report each {@linkplain VocabularyProblem problem}; a {@link SkosWriter} writes
 * a scheme. Knows nothing of the vocabularies that are here but what it is told of them.
 */
@NullMarked
package it.comunitadipratiche.core.vocabulary.skos;

import org.jspecify.annotations.NullMarked;
