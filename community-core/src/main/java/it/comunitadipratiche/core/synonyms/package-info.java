/**
 * Synonyms: words that stand for each other when something is looked for. A <em>group</em> holds words of which each
 * stands for all ({@code ETS}, {@code ente del Terzo settore}); an <em>expansion</em> leads one way, from a word to
 * others that are found too ({@code avviso} finds {@code bando}, {@code bando} not {@code avviso}). Both belong to a
 * language, or to all of them.
 *
 * <p>The door is {@link it.comunitadipratiche.core.synonyms.Synonyms}; {@code search} reads them whenever something is
 * looked for, so that a change is felt at once.
 */
@NullMarked
package it.comunitadipratiche.core.synonyms;

import org.jspecify.annotations.NullMarked;
