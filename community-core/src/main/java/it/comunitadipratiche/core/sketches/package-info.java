/**
 * Sketches: what somebody has begun to write in a form and not yet saved. The entry point is {@link
 * it.comunitadipratiche.core.sketches.Sketches}; each account has its own, nobody else sees them, and they go when they
 * are saved, or after a time.
 */
@NullMarked
package it.comunitadipratiche.core.sketches;

import org.jspecify.annotations.NullMarked;
