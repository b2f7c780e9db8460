package it.comunitadipratiche.web.library;

import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.web.portal.EntryPage.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a material hangs together with others, as it tells and as others tell of it.
 *
 * @param replaces what it amends or replaces
 * @param original what it is a version of
 * @param versions others that are versions of it, or of the same
 * @param references what it refers to
 * @param referrers what refers to it
 * @param practice what it comes from
 */
public record Relations(
        List<Value> replaces,
        List<Value> original,
        List<Value> versions,
        List<Value> references,
        List<Referrer> referrers,
        List<Value> practice) {
    private static final Set<String> TOLD = Set.of("replaces", "isReplacedBy", "isVersionOf");
    private static final int MOST = 20;

    public Relations {
        replaces = List.copyOf(replaces);
        original = List.copyOf(original);
        versions = List.copyOf(versions);
        references = List.copyOf(references);
        referrers = List.copyOf(referrers);
        practice = List.copyOf(practice);
    }

    /** Something that refers to it, and what that is. */
    public record Referrer(Value link, String kind) {}

    static Optional<Relations> of(Consulted consulted, Namings namings) {
        Material material = consulted.material();
        List<Naming> naming = namings.of(consulted.id(), consulted.visit());
        Stream<Value> siblings = material.isVersionOf() == null
                ? Stream.of()
                : namings.versions(material.isVersionOf(), consulted.id(), consulted.visit()).stream();
        Relations relations = new Relations(
                both(consulted.links(material.replaces()).stream(), in("isReplacedBy", naming)),
                consulted.link(material.isVersionOf()).stream().toList(),
                both(in("isVersionOf", naming), siblings),
                consulted.links(material.references()),
                naming.stream()
                        .filter(other -> TOLD.stream().noneMatch(other::isIn) || other.isIn("references"))
                        .limit(MOST)
                        .map(other -> new Referrer(other.link(), other.kind()))
                        .toList(),
                consulted.link(material.fromPractice()).stream().toList());
        return relations.isEmpty() ? Optional.empty() : Optional.of(relations);
    }

    private boolean isEmpty() {
        return replaces.isEmpty()
                && original.isEmpty()
                && versions.isEmpty()
                && references.isEmpty()
                && referrers.isEmpty()
                && practice.isEmpty();
    }

    private static Stream<Value> in(String field, List<Naming> namings) {
        return namings.stream().filter(other -> other.isIn(field)).map(Naming::link);
    }

    private static List<Value> both(Stream<Value> told, Stream<Value> found) {
        return Stream.concat(told, found).distinct().toList();
    }
}
