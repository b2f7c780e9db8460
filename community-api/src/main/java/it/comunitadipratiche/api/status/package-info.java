/**
 * Whether the interface answers, as the Italian interoperability guidelines (ModI) ask of every service: {@code GET
 * /status} with a body in the form of a problem document (RFC 9457) whose status is 200.
 */
@NullMarked
package it.comunitadipratiche.api.status;

import org.jspecify.annotations.NullMarked;
