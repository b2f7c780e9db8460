/**
 * What equal nodes on one database tell each other: a <em>change</em> is what a transaction of one node altered of the
 * things that nodes remember, by <em>kind</em> and key. It is written in that transaction, and every other node learns
 * of it within a second or two and forgets what it remembered. {@link ChangeFeed} takes changes; a cache observes
 * {@link NodeChange}.
 *
 * <p>A database that only one process can open, such as Derby in a folder, has no feed, and nothing is written.
 */
@NullMarked
package it.comunitadipratiche.core.cluster;

import org.jspecify.annotations.NullMarked;
