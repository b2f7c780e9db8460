/** Tests of materials. */
@NullMarked
package it.comunitadipratiche.core.library.bibliography;

import org.jspecify.annotations.NullMarked;
