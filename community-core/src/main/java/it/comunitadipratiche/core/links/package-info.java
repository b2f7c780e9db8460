/**
 * Links: the addresses of the web that publications lead to, and whether something is still there.
 *
 * <p>Every address in a field of kind URL of a live publication is a <em>link</em>, with its <em>uses</em>. It is visited
 * now and then, politely: one request at a time, the same host only after a pause, never an address that is not public. A
 * visit that fails is no proof; a link is <em>broken</em> when it failed on several days, and sound again at the first
 * visit that reaches it.
 *
 * <p>The door is {@link LinkChecks}. Observes {@code content.PublicationsChanged}.
 */
@NullMarked
package it.comunitadipratiche.core.links;

import org.jspecify.annotations.NullMarked;
