/**
 * Who is there and what they may do.
 *
 * <p>An <em>account</em> is a person who can sign in ({@link Accounts}), by a password ({@link Passwords}). Its
 * <em>roles</em> grant <em>permissions</em>, which plugins contribute ({@link Permissions}). A <em>personal access
 * token</em> lets a program do part of what its account may do ({@link Tokens}). The <em>caller</em> is on whose behalf
 * the work at hand is done ({@link Caller}, {@link Callers}). The <em>audit trail</em> records who changed what
 * ({@link AuditTrail}). An empty installation gets its first administrator by the <em>set-up</em> ({@link Setup}).
 *
 * <p>People sign in to a <em>session</em> in their browser ({@link Sessions}), with a <em>second factor</em> if they have
 * one ({@link SecondFactor}), or by what an OpenID provider says of them ({@code identity.openid}). Links in letters,
 * each good once and for a while, invite them ({@link Invitations}), let them choose another password
 * ({@link PasswordResets}) and confirm another address ({@link EmailChanges}).
 *
 * <p>Every public service is {@link it.comunitadipratiche.core.kernel.Guarded}: before a method runs, the permission
 * it declares is looked for among those of the current caller; a method without a declaration is refused.
 *
 * <p>Publishes {@link AccountEvent}s and {@link SessionEvent}s.
 */
@NullMarked
package it.comunitadipratiche.core.identity;

import org.jspecify.annotations.NullMarked;
