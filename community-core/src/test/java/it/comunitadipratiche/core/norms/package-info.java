/** Tests of norms and of who cites them. */
@NullMarked
package it.comunitadipratiche.core.norms;

import org.jspecify.annotations.NullMarked;
