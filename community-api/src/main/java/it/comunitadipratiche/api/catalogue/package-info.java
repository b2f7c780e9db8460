/**
 * The catalogue of the open data, in the words of DCAT-AP_IT 2.0, at {@code /catalogue}: a data set for each collection
 * and each vocabulary, with the files it can be had as.
 */
@NullMarked
package it.comunitadipratiche.api.catalogue;

import org.jspecify.annotations.NullMarked;
