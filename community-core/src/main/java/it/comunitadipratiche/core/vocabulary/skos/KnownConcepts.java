package it.comunitadipratiche.core.vocabulary.skos;

import java.util.Map;
import java.util.Set;

/**
 * The concepts already here that a file speaks of.
 *
 * @param uris theirs
 * @param schemes the URIs of all schemes already here
 * @param broader the broader links, by URI, that stay whatever the file says
 */
public record KnownConcepts(Set<String> uris, Set<String> schemes, Map<String, Set<String>> broader) {
    static final KnownConcepts NONE = new KnownConcepts(Set.of(), Set.of(), Map.of());
}
