/**
 * Texts of files: what PDF, office, HTML and plain text files say, read by Apache Tika within bounds.
 *
 * <p>A {@link TextExtractor} reads one file and always answers with a {@link FileText}: its text, or the
 * {@link TextState} that tells why there is none. Nothing a file holds makes it fail, run for ever or take more memory
 * than the {@link TextLimits} allow for. Knows nothing of assets, and is for them only.
 */
@NullMarked
package it.comunitadipratiche.core.assets.texts;

import org.jspecify.annotations.NullMarked;
