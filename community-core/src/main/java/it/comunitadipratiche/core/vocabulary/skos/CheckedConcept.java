package it.comunitadipratiche.core.vocabulary.skos;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A concept of a file that keeps the rules of SKOS.
 *
 * @param schemes the URIs of its schemes, and whether it is a top concept there
 * @param broader URIs of concepts of the file or known before; related and replacedBy likewise
 * @param deprecated nothing if the file does not say
 */
public record CheckedConcept(
        String uri,
        ConceptContent content,
        Map<String, Boolean> schemes,
        Set<String> broader,
        Set<String> related,
        Optional<Boolean> deprecated,
        Optional<String> replacedBy) {}
