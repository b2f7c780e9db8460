/** A plugin whose own class cannot be loaded: {@link it.comunitadipratiche.samples.orphan.Parent} is left out of its jar. */
@NullMarked
package it.comunitadipratiche.samples.orphan;

import org.jspecify.annotations.NullMarked;
