/** Cataloguing over REST: the piles of materials, those that are there twice, and how two become one. */
@NullMarked
package it.comunitadipratiche.api.library;

import org.jspecify.annotations.NullMarked;
