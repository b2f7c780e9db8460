/**
 * The cataloguing desk: materials in piles, each with what it lacks and what to do next; the same change to many of them;
 * and those that are there twice. Other beans may bring {@link
 * it.comunitadipratiche.web.console.catalogue.CataloguePiles piles} of their own, which lead elsewhere.
 */
@NullMarked
package it.comunitadipratiche.web.console.catalogue;

import org.jspecify.annotations.NullMarked;
