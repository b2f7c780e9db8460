/**
 * The same change to many entries at once.
 *
 * <p>A <em>batch</em> is prepared first: each of its entries is looked at, and a <em>line</em> says what would become of
 * it. Once confirmed it is carried out in the background, line by line, each in a transaction of its own: an entry that
 * somebody changed since it was looked at is left as it is. What a batch changed can be taken back by another one.
 *
 * <p>The entry point is {@link BatchEdits}.
 */
@NullMarked
package it.comunitadipratiche.core.batches;

import org.jspecify.annotations.NullMarked;
