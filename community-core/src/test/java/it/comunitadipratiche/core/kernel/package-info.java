@NullMarked
package it.comunitadipratiche.core.kernel;

import org.jspecify.annotations.NullMarked;
