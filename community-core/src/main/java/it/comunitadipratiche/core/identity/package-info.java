/**
 * Who is there and what they may do: accounts with roles, permissions, personal access tokens, the {@link Caller} of
 * the work at hand, and the audit trail of who changed what.
 *
 * <p>Every public service is {@link it.comunitadipratiche.core.kernel.Guarded}: before a method runs, the permission
 * it declares is looked for among those of the current caller; a method without a declaration is refused.
 */
@NullMarked
package it.comunitadipratiche.core.identity;

import org.jspecify.annotations.NullMarked;
