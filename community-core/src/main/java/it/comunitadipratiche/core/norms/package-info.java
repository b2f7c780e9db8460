/**
 * Norms: the laws and judgments that publications cite, as things of their own, and who cites which passage of them.
 *
 * <p>The entry points are {@link Norms}, which tells what is cited and by whom, and {@link NormChanges}, where staff say
 * that a norm has changed and go through what cites it. A <em>citation</em> is a place in a publication where a
 * {@linkplain it.comunitadipratiche.core.legal.LegalReference reference} stands; whoever may read that place sees the
 * citation. A citation of a comma is one of its article as well; one of an act as a whole stands apart.
 *
 * <p>Citations are read from publications after commit, by what {@code core.legal} recognises. Others bring
 * {@linkplain CitingTexts texts beside those of fields}, and say which {@linkplain NormIdentity field} of a type names the
 * norm that an entry itself is.
 */
@NullMarked
package it.comunitadipratiche.core.norms;

import org.jspecify.annotations.NullMarked;
