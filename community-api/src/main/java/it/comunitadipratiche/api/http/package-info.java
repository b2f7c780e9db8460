/**
 * What every request passes: the {@link Gate} gives it an id and a caller, counts it, and lets it in; {@link Answers}
 * gives what comes out its tag and tells caches what they may keep, {@link Versions} refuse what was changed on an old
 * version, and {@link Once} does nothing twice.
 *
 * <p>Reading as a visitor is the common case and costs a few map look-ups here, no transaction and no session.
 */
@NullMarked
package it.comunitadipratiche.api.http;

import org.jspecify.annotations.NullMarked;
