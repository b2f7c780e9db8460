/** Tests of likenesses. */
@NullMarked
package it.comunitadipratiche.core.alike;

import org.jspecify.annotations.NullMarked;
