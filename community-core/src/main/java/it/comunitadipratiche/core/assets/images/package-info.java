/**
 * Pictures as files: read without decoding a pixel, freed of what they tell about people, decoded, made smaller.
 *
 * <p>An {@link ImageFormat} goes through a file block by block and answers its <em>header</em>: how large the picture is
 * and how it is to be turned. The {@link ImageDecoder} makes pixels of it, from which a {@link RenditionMaker} draws
 * smaller pictures. Knows nothing of assets, and is for them only.
 */
@NullMarked
package it.comunitadipratiche.core.assets.images;

import org.jspecify.annotations.NullMarked;
