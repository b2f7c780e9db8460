/**
 * Memory: lists that are small enough to be kept whole, read without a transaction, and searched by the beginning of a
 * name.
 *
 * <p>A {@link Remembered} holds what was committed, and lets a transaction see its own changes; a {@link PrefixIndex}
 * finds things by what people type. Knows nothing of what is kept.
 */
@NullMarked
package it.comunitadipratiche.core.memory;

import org.jspecify.annotations.NullMarked;
