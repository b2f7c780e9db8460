/** Tests of what nodes tell each other. */
@NullMarked
package it.comunitadipratiche.core.cluster;

import org.jspecify.annotations.NullMarked;
