/** Materials: how they are catalogued, in the words of schema.org, as bibliographies and as citations. */
@NullMarked
package it.comunitadipratiche.api.library;

import org.jspecify.annotations.NullMarked;
