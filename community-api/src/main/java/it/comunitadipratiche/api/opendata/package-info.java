/**
 * Open data: every collection whole, as a table ({@code /practices.csv}) and as JSON ({@code /practices.json}), and its
 * <em>codebook</em> ({@code /practices/codebook}), which says what each column of the table means.
 *
 * <p>All are made of publications and content types alone, for whoever asks: what somebody may not see is neither a
 * value nor a column. A data set is written while it is read, a page at a time, so its size does not matter.
 */
@NullMarked
package it.comunitadipratiche.api.opendata;

import org.jspecify.annotations.NullMarked;
