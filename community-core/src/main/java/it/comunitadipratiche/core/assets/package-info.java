/**
 * Assets: the files of the community, pictures, documents and recordings.
 *
 * <p>An <em>asset</em> is a file somebody uploaded, with what is said of it; the bytes of an asset never change. Its
 * <em>renditions</em> are the smaller copies of a picture. A <em>use</em> says that a publication shows an asset, and to
 * which audience: an asset is only as public as what shows it, and stays while something points to it (see
 * {@link AssetReferrers}).
 *
 * <p>The door is {@link Assets}. Publishes {@link AssetChanged}. Knows nothing of entries but their ids; files and their
 * store are {@code assets.files}, what is read from pictures and drawn from them is {@code assets.images}.
 */
@NullMarked
package it.comunitadipratiche.core.assets;

import org.jspecify.annotations.NullMarked;
