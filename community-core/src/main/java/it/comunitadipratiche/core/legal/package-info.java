/**
 * Legal references: citations of law and judgments in Italian text, found and named.
 *
 * <p>The entry point is {@link LegalReferences}: it finds each <em>reference</em> in a text, that is the <em>source</em>
 * (an act or a judgment) and the <em>passage</em> of it that is meant (article, comma, letter), and gives its
 * identifier: URN:NIR for Italian acts, ELI for those of the European Union, ECLI for judgments, as far as these can be
 * formed with certainty.
 *
 * <p>Nothing is looked up anywhere: what a citation leaves out, such as the day of a law of which only the year is
 * given, comes from a table of the acts the welfare field cites most, or else stays out of the identifier.
 */
@NullMarked
package it.comunitadipratiche.core.legal;

import org.jspecify.annotations.NullMarked;
