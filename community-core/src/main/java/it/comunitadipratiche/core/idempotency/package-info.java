/**
 * Requests that may be sent twice: a program that does not know whether its request arrived sends it again under the
 * same <em>key</em> and gets the <em>answer</em> of the first time, and the work is done once.
 *
 * <p>{@link Idempotency} keeps an answer in the transaction that does the work, for 24 hours and for the account that
 * asked; it depends on nothing but who is calling.
 */
@NullMarked
package it.comunitadipratiche.core.idempotency;

import org.jspecify.annotations.NullMarked;
