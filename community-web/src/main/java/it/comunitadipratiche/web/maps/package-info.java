/** The outlines of territories as files that maps in browsers are drawn from. */
@NullMarked
package it.comunitadipratiche.web.maps;

import org.jspecify.annotations.NullMarked;
