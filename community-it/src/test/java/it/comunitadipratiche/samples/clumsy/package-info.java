/** A plugin that is sound when it starts and fails later, from when it is told to. */
@NullMarked
package it.comunitadipratiche.samples.clumsy;

import org.jspecify.annotations.NullMarked;
