/** The first minutes of an installation: the lines the server prints, and the page that makes its first administrator. */
@NullMarked
package it.comunitadipratiche.web.setup;

import org.jspecify.annotations.NullMarked;
