/** Tests of materials. */
@NullMarked
package it.comunitadipratiche.core.library;

import org.jspecify.annotations.NullMarked;
