/**
 * The platform inside another program: {@link Community} starts the core in plain Java SE, with its database, its
 * connection pool, real transactions and dependency injection, and stops it without a trace.
 *
 * <p>On a server nothing of this is used: the server brings the data source, the transactions and the threads. That is
 * why no class here carries a bean-defining annotation.
 */
@NullMarked
package it.comunitadipratiche.core.embedded;

import org.jspecify.annotations.NullMarked;
