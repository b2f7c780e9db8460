/** Tests of entries and publications. */
@NullMarked
package it.comunitadipratiche.core.content;

import org.jspecify.annotations.NullMarked;
