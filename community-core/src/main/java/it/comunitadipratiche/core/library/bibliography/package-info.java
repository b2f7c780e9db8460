/**
 * Bibliographies: materials as reference managers, search engines and footnotes know them.
 *
 * <p>A {@link it.comunitadipratiche.core.library.bibliography.Reference} is what a citation needs to know of a work,
 * with the {@linkplain it.comunitadipratiche.core.library.bibliography.Variable variables} of the Citation Style
 * Language. It is made of a published material by {@link
 * it.comunitadipratiche.core.library.bibliography.MaterialReferences}, written in a {@link
 * it.comunitadipratiche.core.library.bibliography.BibliographyFormat} (RIS, BibTeX, CSL-JSON), and put into words by
 * {@link it.comunitadipratiche.core.library.bibliography.Citations}.
 */
@NullMarked
package it.comunitadipratiche.core.library.bibliography;

import org.jspecify.annotations.NullMarked;
