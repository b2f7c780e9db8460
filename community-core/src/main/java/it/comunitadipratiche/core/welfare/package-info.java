/** The words of social policies that features share. */
@NullMarked
package it.comunitadipratiche.core.welfare;

import org.jspecify.annotations.NullMarked;
