/**
 * What people look for in vain: the words of searches without results, counted by day, for staff to make synonyms of or to
 * write what is missing. Nothing is kept of who looked, and what may be about a person is not kept at all.
 *
 * <p>The door is {@link it.comunitadipratiche.core.unanswered.Unanswered}. Searches are gathered in memory and written
 * once a minute; of each text three a minute count on each node, so that robots make little noise.
 */
@NullMarked
package it.comunitadipratiche.core.unanswered;

import org.jspecify.annotations.NullMarked;
