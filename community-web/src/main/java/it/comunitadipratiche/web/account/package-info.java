/** Pages about one's own account: signing in and out, the second factor, sessions, passwords, invitations. */
@NullMarked
package it.comunitadipratiche.web.account;

import org.jspecify.annotations.NullMarked;
