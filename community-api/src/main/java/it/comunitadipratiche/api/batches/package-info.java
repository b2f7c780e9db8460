/** The same change to many entries over REST: prepared, looked at, confirmed, and taken back. */
@NullMarked
package it.comunitadipratiche.api.batches;

import org.jspecify.annotations.NullMarked;
