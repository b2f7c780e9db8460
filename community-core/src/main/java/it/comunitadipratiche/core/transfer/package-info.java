/**
 * Imports: content, vocabularies and territories that come from elsewhere, and the addresses they had there.
 *
 * <p>An <em>import</em> is a file someone hands over, of a <em>kind</em> that an {@link ImportFormat} reads. It is
 * stored first and then worked through in the background, in <em>steps</em>: a step, its lines of the report and the
 * place to go on from are one transaction, so that an import survives a crash and nothing is done twice. The
 * <em>report</em> has a line for every item of the file: created, updated, unchanged, kept as people made
 * it here, skipped or refused, and why.
 *
 * <p>The entry point is {@link Imports}. {@link Redirects} knows where old addresses lead now.
 */
@NullMarked
package it.comunitadipratiche.core.transfer;

import org.jspecify.annotations.NullMarked;
