/** The console, in a browser and over HTTP. */
@NullMarked
package it.comunitadipratiche.it.console;

import org.jspecify.annotations.NullMarked;
