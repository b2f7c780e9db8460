/** A plugin with a bean the container cannot make a proxy of. */
@NullMarked
package it.comunitadipratiche.samples.unproxyable;

import org.jspecify.annotations.NullMarked;
