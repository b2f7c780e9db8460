/**
 * What machines follow: Atom and RSS of each collection and of each term in it, the site map, and the rules for robots.
 * All of them hold only what everybody may read, whoever asks.
 *
 * <p>An entry of a feed keeps its id for ever, whatever becomes of its address, and is only {@code updated} when its
 * publication is.
 */
@NullMarked
package it.comunitadipratiche.api.feeds;

import org.jspecify.annotations.NullMarked;
