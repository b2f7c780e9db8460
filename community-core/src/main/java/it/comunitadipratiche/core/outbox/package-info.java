/**
 * Work that must happen after a commit: indexing, mail, webhooks, scheduled publication. A <em>message</em> is written
 * in the transaction that causes it and delivered to the {@link OutboxHandler} of its topic at least once, now or when
 * it is due, by one of the nodes; what keeps failing is parked as a <em>dead letter</em>.
 */
@NullMarked
package it.comunitadipratiche.core.outbox;

import org.jspecify.annotations.NullMarked;
