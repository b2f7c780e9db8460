/** A plugin that fails in every way it can; the server must stay up. */
@NullMarked
package it.comunitadipratiche.samples.broken;

import org.jspecify.annotations.NullMarked;
