/** Imports over REST: a file is sent, worked through in the background, and reported on item by item. */
@NullMarked
package it.comunitadipratiche.api.transfer;

import org.jspecify.annotations.NullMarked;
