/** Mail on the server: its class loaders, not those of a test in plain Java. */
@NullMarked
package it.comunitadipratiche.it.mail;

import org.jspecify.annotations.NullMarked;
