/**
 * The catalogue for harvesters, by the Open Archives Initiative Protocol for Metadata Harvesting 2.0, at {@code /oai}: six
 * verbs, by GET and POST, over {@link it.comunitadipratiche.core.harvest}.
 *
 * <p>A <em>record</em> stands for an entry, in all its languages at once. A list that goes on has a <em>resumption
 * token</em>, which holds all there is to know to go on: nothing is kept for a harvest, and a token stays good.
 */
@NullMarked
package it.comunitadipratiche.api.oai;

import org.jspecify.annotations.NullMarked;
