/** Tests of content types and the values of their fields. */
@NullMarked
package it.comunitadipratiche.core.content.types;

import org.jspecify.annotations.NullMarked;
