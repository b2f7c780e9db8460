package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    /**
     * The path that a filter looks at.
     *
     * @throws InvalidInputException naming the parameter, and the paths there are
     */
    SearchPath filtered(Filter filter) {
        return one(filter.path(), filter.parameter(), "search.path", path -> true);
    }

    /**
     * A path that fits.
     *
     * @throws InvalidInputException naming the parameter, and the paths that fit
     */
    SearchPath one(String name, String parameter, String code, Predicate<SearchPath> fits) {
        return find(name)
                .filter(fits)
                .orElseThrow(() -> new InvalidInputException(
                        parameter,
                        code,
                        name,
                        all().filter(fits).map(SearchPath::name).collect(Collectors.joining(", "))));
    }

    Stream<SearchPath> all() {
        return types.stream()
                .flatMap(type -> type.paths().stream())
                .map(SearchPath::name)
                .distinct()
                .flatMap(name -> find(name).stream());
    }
}
