/** Tests of batches. */
@NullMarked
package it.comunitadipratiche.core.batches;

import org.jspecify.annotations.NullMarked;
