/** What other programs take from here by open standards: harvesters, catalogues of data, vocabularies. */
@NullMarked
package it.comunitadipratiche.it.standards;

import org.jspecify.annotations.NullMarked;
