/** Tests of the outbox. */
@NullMarked
package it.comunitadipratiche.core.outbox;

import org.jspecify.annotations.NullMarked;
