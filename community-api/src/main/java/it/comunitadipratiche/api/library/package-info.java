/** Materials for machines. */
@NullMarked
package it.comunitadipratiche.api.library;

import org.jspecify.annotations.NullMarked;
