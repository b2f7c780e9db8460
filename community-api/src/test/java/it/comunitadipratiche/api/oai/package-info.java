/** Requests of harvesters, right and wrong. */
@NullMarked
package it.comunitadipratiche.api.oai;

import org.jspecify.annotations.NullMarked;
