/** Tests of practices. */
@NullMarked
package it.comunitadipratiche.core.practices;

import org.jspecify.annotations.NullMarked;
