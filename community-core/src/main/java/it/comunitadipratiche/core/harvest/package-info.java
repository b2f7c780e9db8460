/**
 * What harvesters collect: a <em>record</em> for every entry that everybody may read or once could, whatever its
 * languages, with the second of its last change. A record stays when its entry is withdrawn or its audience narrows: then
 * it is <em>deleted</em>.
 *
 * <p>The entry point is {@link Harvest}. Records follow publications after commit and stand in the order in which their
 * entries were first public, which never changes. So whoever goes through them in that order, while things are published,
 * changed and withdrawn, meets each of them once.
 */
@NullMarked
package it.comunitadipratiche.core.harvest;

import org.jspecify.annotations.NullMarked;
