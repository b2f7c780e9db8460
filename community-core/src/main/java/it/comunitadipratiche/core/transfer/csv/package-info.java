/**
 * Reads entries from tables: a line each, a column for each field that fits into a cell, named as programs name the field
 * or as people read it.
 */
@NullMarked
package it.comunitadipratiche.core.transfer.csv;

import org.jspecify.annotations.NullMarked;
