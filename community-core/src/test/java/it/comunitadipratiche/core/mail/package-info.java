/** Tests of mail. */
@NullMarked
package it.comunitadipratiche.core.mail;

import org.jspecify.annotations.NullMarked;
