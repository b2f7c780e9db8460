/** Practices in the portal, from a member's first words to what visitors read. */
@NullMarked
package it.comunitadipratiche.it.practices;

import org.jspecify.annotations.NullMarked;
