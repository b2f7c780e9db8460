/** Materials in the portal, from a member's proposal to what visitors download. */
@NullMarked
package it.comunitadipratiche.it.library;

import org.jspecify.annotations.NullMarked;
