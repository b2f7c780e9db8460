/** Tests of the import of bibliographies. */
@NullMarked
package it.comunitadipratiche.core.transfer.bibliographies;

import org.jspecify.annotations.NullMarked;
