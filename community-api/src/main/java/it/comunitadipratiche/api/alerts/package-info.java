/** Saved searches over REST: the caller's own, and what the links in letters and feeds lead to. */
@NullMarked
package it.comunitadipratiche.api.alerts;

import org.jspecify.annotations.NullMarked;
