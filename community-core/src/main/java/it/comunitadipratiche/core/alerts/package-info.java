/**
 * Saved searches: what somebody looks for again and again, under a name. Each may have an <em>alert</em>: once a day or
 * once a week its owner gets a letter with what was published since, one letter for all alerts that are due, and none if
 * there is nothing. Each has a <em>feed</em> at an address that cannot be guessed, with what everybody may read.
 *
 * <p>An alert looks at the time between the last one and some minutes ago, so that everything published by then is in the
 * index; what was told once is not told again. It finds what its owner may read when it looks.
 *
 * <p>The door is {@link it.comunitadipratiche.core.alerts.SavedSearches}.
 */
@NullMarked
package it.comunitadipratiche.core.alerts;

import org.jspecify.annotations.NullMarked;
