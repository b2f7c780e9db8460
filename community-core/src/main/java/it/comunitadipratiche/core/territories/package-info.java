/**
 * The territories of Italy: regions, provinces and municipalities.
 *
 * <p>A <em>territory</em> has an ISTAT code, valid for a <em>period</em>: first and last day, both optional. A merged or
 * moved one names its <em>successor</em>. The doors are {@link Territories}, which finds them by code, day and name
 * without a transaction, {@link TerritoryFiles}, which brings them in from CSV, and {@link OutlineFiles}, which knows the
 * outlines of some.
 *
 * <p>Publishes {@link TerritoriesImported}.
 */
@NullMarked
package it.comunitadipratiche.core.territories;

import org.jspecify.annotations.NullMarked;
