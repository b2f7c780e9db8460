/** A plugin that needs a bean nobody provides. */
@NullMarked
package it.comunitadipratiche.samples.unsatisfied;

import org.jspecify.annotations.NullMarked;
