/**
 * The controlled words of the community: SKOS vocabularies and the territories of Italy.
 *
 * <p>A <em>scheme</em> is a vocabulary; a <em>concept</em> is one of its terms, with one preferred label per language,
 * other labels, notes and links to broader and related concepts. A concept belongs to one or more schemes and has in
 * each a <em>code</em>, its notation or else the last part of its URI. Concepts are not deleted: they are
 * <em>deprecated</em> and name the one that replaces them. {@link Vocabularies} looks them up and changes them.
 *
 * <p>A <em>territory</em> is a region, province or municipality with its ISTAT code, valid for some time; a merged or
 * moved one names its <em>successor</em>. {@link Territories} finds them by code, date and name.
 *
 * <p>Whole schemes and the whole list of territories are kept in memory: a lookup opens no transaction. Publishes
 * {@link ConceptChanged} and {@link SchemeImported}.
 */
@NullMarked
package it.comunitadipratiche.core.vocabulary;

import org.jspecify.annotations.NullMarked;
