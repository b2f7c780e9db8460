/** Tests of what is read from pictures and drawn from them; {@link Pictures} makes some. */
@NullMarked
package it.comunitadipratiche.core.assets.images;

import org.jspecify.annotations.NullMarked;
