/** Tests of searches without results. */
@NullMarked
package it.comunitadipratiche.core.unanswered;

import org.jspecify.annotations.NullMarked;
