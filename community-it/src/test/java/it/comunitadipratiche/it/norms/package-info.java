/** Norms in the portal, over REST and in the console. */
@NullMarked
package it.comunitadipratiche.it.norms;

import org.jspecify.annotations.NullMarked;
