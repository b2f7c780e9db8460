/**
 * Cataloguing: what waits to be catalogued, and which materials are there twice.
 *
 * <p>Each material has a <em>card</em> of what its newest revision <em>lacks</em> and of the days on which somebody has to
 * look at it. By the cards materials lie in <em>piles</em>. Its <em>keys</em> are what it may have in common with the same
 * material under another entry: identifiers, files, its title. Two that share one are a <em>pair</em>, until staff merge
 * them or say that they are different.
 *
 * <p>Doors: {@link Catalogue} and {@link MaterialDuplicates}.
 */
@NullMarked
package it.comunitadipratiche.core.library.catalogue;

import org.jspecify.annotations.NullMarked;
