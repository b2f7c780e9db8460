/** Accounts, personal access tokens, permissions and the audit trail over REST: the doors of the core's {@code identity}. */
@NullMarked
package it.comunitadipratiche.api.identity;

import org.jspecify.annotations.NullMarked;
