/**
 * The words every part of the platform shares: ids, references, texts in several languages, audiences, pages of a
 * list, and the exceptions a service may throw.
 *
 * <p>Depends on nothing of ours.
 */
@NullMarked
package it.comunitadipratiche.core.kernel;

import org.jspecify.annotations.NullMarked;
