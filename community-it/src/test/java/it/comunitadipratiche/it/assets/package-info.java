/** Files on the server: its class loaders and its heap, not those of a test in plain Java. */
@NullMarked
package it.comunitadipratiche.it.assets;

import org.jspecify.annotations.NullMarked;
