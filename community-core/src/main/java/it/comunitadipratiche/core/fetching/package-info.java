/**
 * Fetching from the web: which hosts may be asked, and at which of their addresses, so that nobody makes the server look
 * into the network it stands in.
 */
@NullMarked
package it.comunitadipratiche.core.fetching;

import org.jspecify.annotations.NullMarked;
