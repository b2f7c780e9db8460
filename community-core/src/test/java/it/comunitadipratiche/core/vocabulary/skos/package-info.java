/** Tests of reading SKOS and of its rules. */
@NullMarked
package it.comunitadipratiche.core.vocabulary.skos;

import org.jspecify.annotations.NullMarked;
