package it.comunitadipratiche.core.vocabulary.skos;

import java.util.Optional;
import java.util.SortedSet;

/**
 * A concept as a file of one of its schemes tells it. Other concepts are named by their URIs.
 *
 * @param top whether the scheme names it as a place to begin
 * @param deprecated whether it should not be used any more
 */
public record SkosConcept(
        String uri,
        ConceptContent content,
        boolean top,
        SortedSet<String> broader,
        SortedSet<String> narrower,
        SortedSet<String> related,
        boolean deprecated,
        Optional<String> replacedBy) {}
