/**
 * Content over REST: publications for readers under {@code /{collection}}, entries with their revisions, review and
 * publication for editors under {@code /entries}, content types, and many entries at once under {@code /batch}.
 *
 * <p>Readers get the bytes of publications as they are kept; a list is these bytes one after the other.
 */
@NullMarked
package it.comunitadipratiche.api.content;

import org.jspecify.annotations.NullMarked;
