/** Imports SKOS vocabularies and territories as the vocabulary services read them. */
@NullMarked
package it.comunitadipratiche.core.transfer.vocabularies;

import org.jspecify.annotations.NullMarked;
