/** The console as those use it who work there, in a browser. */
@NullMarked
package it.comunitadipratiche.it.console;

import org.jspecify.annotations.NullMarked;
