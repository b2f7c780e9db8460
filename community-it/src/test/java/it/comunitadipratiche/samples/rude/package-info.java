/** A plugin whose pages fail whenever somebody looks at them, and which wants the names of others. */
@NullMarked
package it.comunitadipratiche.samples.rude;

import org.jspecify.annotations.NullMarked;
