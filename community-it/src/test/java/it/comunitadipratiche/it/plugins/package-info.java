/** Tests of the sample plugin, by itself and on the server, and of the broken ones. */
@NullMarked
package it.comunitadipratiche.it.plugins;

import org.jspecify.annotations.NullMarked;
