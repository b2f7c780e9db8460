/**
 * The console: where staff and editors work. What stands around each of its pages, and the way to its {@link
 * it.comunitadipratiche.web.console.Desk desks}, each a part that does one kind of work; a plugin may bring its own.
 */
@NullMarked
package it.comunitadipratiche.web.console;

import org.jspecify.annotations.NullMarked;
