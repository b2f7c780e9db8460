/** Tests of searching on a running server. */
@NullMarked
package it.comunitadipratiche.it.search;

import org.jspecify.annotations.NullMarked;
