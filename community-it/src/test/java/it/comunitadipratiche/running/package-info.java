/**
 * Real servers as processes of their own: what must be seen from outside, such as speed and sudden death.
 *
 * <p>A {@link RunningServer} is the WAR on the Liberty that the build made, with a data folder of its own; a
 * {@link Staff} member speaks to it over HTTP.
 */
@NullMarked
package it.comunitadipratiche.running;

import org.jspecify.annotations.NullMarked;
