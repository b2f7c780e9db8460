/** The links of publications as staff see them. */
@NullMarked
package it.comunitadipratiche.it.links;

import org.jspecify.annotations.NullMarked;
