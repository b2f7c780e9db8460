/** RDF as machines ask for it: by the end of an address, or by what they accept. */
@NullMarked
package it.comunitadipratiche.api.rdf;

import org.jspecify.annotations.NullMarked;
