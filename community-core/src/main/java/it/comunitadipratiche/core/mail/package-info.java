/**
 * Mail to people. Whoever has something to write gives the {@link Mailer} a {@link MailMessage}, texts by their codes, in
 * the transaction that causes it; after the commit it is made into a letter, plain and as HTML, and sent by the mail
 * server of the settings. Without one it stays in the {@link Mailbox}, where administrators read it.
 */
@NullMarked
package it.comunitadipratiche.core.mail;

import org.jspecify.annotations.NullMarked;
