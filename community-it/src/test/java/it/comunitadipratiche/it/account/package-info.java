/** Signing in and one's own account, over HTTP and in a browser. */
@NullMarked
package it.comunitadipratiche.it.account;

import org.jspecify.annotations.NullMarked;
