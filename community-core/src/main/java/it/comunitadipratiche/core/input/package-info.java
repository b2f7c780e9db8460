/** Input: files from strangers, read so far and no further, as UTF-8 and nothing else. */
@NullMarked
package it.comunitadipratiche.core.input;

import org.jspecify.annotations.NullMarked;
