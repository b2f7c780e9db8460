/**
 * Vocabularies for everybody, at the addresses that are the URIs of their concepts: {@code /vocabularies}, each
 * vocabulary as a tree, and each concept, with what is filed under it. Machines get the same addresses as SKOS, by what
 * they accept or with {@code .ttl}, {@code .rdf} or {@code .jsonld} at the end.
 */
@NullMarked
package it.comunitadipratiche.web.vocabularies;

import org.jspecify.annotations.NullMarked;
