/** A plugin whose jar lacks a library: {@link it.comunitadipratiche.samples.incomplete.Library} is left out of it. */
@NullMarked
package it.comunitadipratiche.samples.incomplete;

import org.jspecify.annotations.NullMarked;
