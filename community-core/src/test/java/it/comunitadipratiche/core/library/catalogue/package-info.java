/** Tests of cataloguing. */
@NullMarked
package it.comunitadipratiche.core.library.catalogue;

import org.jspecify.annotations.NullMarked;
