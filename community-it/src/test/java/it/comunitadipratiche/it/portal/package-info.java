/** The portal as visitors see it, over HTTP and in a browser. */
@NullMarked
package it.comunitadipratiche.it.portal;

import org.jspecify.annotations.NullMarked;
