/**
 * Files over REST: uploads are streamed through without being held, downloads come whole or by range, and browsers are
 * told not to make more of a file than it is.
 */
@NullMarked
package it.comunitadipratiche.api.assets;

import org.jspecify.annotations.NullMarked;
