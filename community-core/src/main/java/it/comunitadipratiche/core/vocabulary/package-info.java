/**
 * The controlled words of the community: SKOS vocabularies.
 *
 * <p>A <em>scheme</em> is a vocabulary; a <em>concept</em> is one of its terms, with one preferred label per language,
 * other labels, notes and links to broader and related concepts. A concept belongs to one or more schemes and has in
 * each a <em>code</em>, its notation or else the last part of its URI. Concepts are not deleted: they are
 * <em>deprecated</em> and name the one that replaces them.
 *
 * <p>The doors are {@link Vocabularies}, which looks concepts up in whole schemes kept in memory,
 * {@link VocabularyEditor} and {@link VocabularyFiles}. What a concept says, and how SKOS stands in files, is in
 * {@code vocabulary.skos}. Publishes {@link ConceptChanged} and {@link SchemeImported}.
 */
@NullMarked
package it.comunitadipratiche.core.vocabulary;

import org.jspecify.annotations.NullMarked;
