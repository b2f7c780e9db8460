/** Territories over REST: looked up by everybody, brought in as a file. */
@NullMarked
package it.comunitadipratiche.api.territories;

import org.jspecify.annotations.NullMarked;
