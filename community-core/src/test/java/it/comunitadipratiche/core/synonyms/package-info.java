/** Tests of synonyms. */
@NullMarked
package it.comunitadipratiche.core.synonyms;

import org.jspecify.annotations.NullMarked;
