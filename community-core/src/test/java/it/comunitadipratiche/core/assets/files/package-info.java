/** Tests of the store and the names of files. */
@NullMarked
package it.comunitadipratiche.core.assets.files;

import org.jspecify.annotations.NullMarked;
