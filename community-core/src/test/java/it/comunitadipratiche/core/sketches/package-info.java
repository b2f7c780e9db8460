@NullMarked
package it.comunitadipratiche.core.sketches;

import org.jspecify.annotations.NullMarked;
