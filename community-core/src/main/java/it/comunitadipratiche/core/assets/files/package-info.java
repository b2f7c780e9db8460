/**
 * Files as bytes: what they are, what they are called, where they are kept.
 *
 * <p>The {@link FileStore} keeps the bytes of each file once, under their SHA-256; a {@link PendingFile} is one that is
 * still being written. {@link MediaTypes} tells from its bytes what a file is. Knows nothing of assets, and is for
 * them only.
 */
@NullMarked
package it.comunitadipratiche.core.assets.files;

import org.jspecify.annotations.NullMarked;
