/** A plugin that needs a bean of which there are two. */
@NullMarked
package it.comunitadipratiche.samples.ambiguous;

import org.jspecify.annotations.NullMarked;
