/** Tests of territories: their files, their periods, finding them. */
@NullMarked
package it.comunitadipratiche.core.territories;

import org.jspecify.annotations.NullMarked;
