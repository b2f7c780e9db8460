package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.kernel.Audience;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The paths that a reader may name when asking for publications of some types at once: those that mean the same in all
 * of the types that have them, and that the reader may see in each.
 */
record SharedPaths(List<SearchableType> types, Audience reader) {

    SharedPaths {
        types = List.copyOf(types);
    }

    Optional<SearchPath> find(String name) {
        List<SearchPath> found =
                types.stream().flatMap(type -> type.path(name).stream()).toList();
        return found.stream().findFirst().filter(first -> found.stream()
                .allMatch(path -> reader.sees(path.audience()) && path.agrees(first)));
    }

    Stream<SearchPath> all() {
        return types.stream()
                .flatMap(type -> type.paths().stream())
                .map(SearchPath::name)
                .distinct()
                .flatMap(name -> find(name).stream());
    }
}
