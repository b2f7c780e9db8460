/** Materials for machines: in the words of schema.org, as bibliographies and as citations, one or as many as a list has. */
@NullMarked
package it.comunitadipratiche.api.library;

import org.jspecify.annotations.NullMarked;
