/** The REST interface over HTTP, on the real WAR: what works, what is refused, and how. */
@NullMarked
package it.comunitadipratiche.it.api;

import org.jspecify.annotations.NullMarked;
