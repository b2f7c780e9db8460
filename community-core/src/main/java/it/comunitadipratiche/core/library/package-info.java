/**
 * The library: normative, administrative and methodological materials, catalogued so that others find and use them.
 *
 * <p>A material holds <em>files</em>, or leads to its source, or both. Its <em>currency</em> says whether it is still what
 * counts. Links between materials are told on one side and shown on both. Under an <em>embargo</em> everybody finds a
 * material, and its files can be had from a day on.
 */
@NullMarked
package it.comunitadipratiche.core.library;

import org.jspecify.annotations.NullMarked;
