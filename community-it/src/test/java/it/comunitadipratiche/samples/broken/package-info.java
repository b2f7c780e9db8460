/** Plugins that fail when they are asked who they are and what they bring; the server must stay up. */
@NullMarked
package it.comunitadipratiche.samples.broken;

import org.jspecify.annotations.NullMarked;
