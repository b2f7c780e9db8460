package it.comunitadipratiche.core.vocabulary.skos;

import java.util.List;
import java.util.Map;

/**
 * What a file says, subject by subject in its order; nothing is checked yet.
 *
 * @param statements how many statements it has, those not understood included
 * @param blankConcepts how many concepts it has that no URI names
 */
public record SkosFile(Map<String, Resource> resources, long statements, int blankConcepts) {

    public List<Resource> schemes() {
        return resources.values().stream()
                .filter(resource -> resource.is(Resource.Type.SCHEME))
                .toList();
    }

    public List<Resource> concepts() {
        return resources.values().stream()
                .filter(resource -> resource.isConcept() && !resource.is(Resource.Type.SCHEME))
                .toList();
    }
}
