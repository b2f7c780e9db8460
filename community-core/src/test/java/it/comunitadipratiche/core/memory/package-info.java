/** Tests of what is kept in memory, and of how it is found. */
@NullMarked
package it.comunitadipratiche.core.memory;

import org.jspecify.annotations.NullMarked;
