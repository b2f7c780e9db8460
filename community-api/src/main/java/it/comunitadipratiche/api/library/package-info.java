/** Materials over REST as bibliographies and as citations: one, or as many as a list has. */
@NullMarked
package it.comunitadipratiche.api.library;

import org.jspecify.annotations.NullMarked;
