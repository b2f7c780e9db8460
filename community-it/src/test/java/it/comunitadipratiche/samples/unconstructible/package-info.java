/** A plugin with a resource Jakarta REST cannot construct. */
@NullMarked
package it.comunitadipratiche.samples.unconstructible;

import org.jspecify.annotations.NullMarked;
