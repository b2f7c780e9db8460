/** What machines accept. */
@NullMarked
package it.comunitadipratiche.api.rdf;

import org.jspecify.annotations.NullMarked;
