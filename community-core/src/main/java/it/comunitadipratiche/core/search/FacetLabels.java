package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Message;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names the counted values as people read them. */
final class FacetLabels {
    private final Names names;
    private final Locale locale;

    FacetLabels(Names names, Locale locale) {
        this.names = names;
        this.locale = locale;
    }

    /** The facets in the order they were asked for. */
    List<Facet> of(List<SearchPath> paths, Map<String, Map<String, Long>> counts) {
        return paths.stream()
                .map(path -> new Facet(
                        path.name(),
                        counts.getOrDefault(path.name(), Map.of()).entrySet().stream()
                                .map(count ->
                                        new Facet.Count(count.getKey(), label(path, count.getKey()), count.getValue()))
                                .toList()))
                .toList();
    }

    private String label(SearchPath path, String value) {
        return switch (path.kind()) {
            case TERM -> names.concept(value, locale).orElse(value);
            case TERRITORY -> names.territory(value).orElse(value);
            case BOOLEAN -> new Message(value.equals("true") ? "search.value.yes" : "search.value.no").in(locale);
            case ENUM ->
                switch (path.name()) {
                    case SearchQuery.TYPE -> names.type(value, locale).orElse(value);
                    case "audience" -> audience(value);
                    default -> option(path, value);
                };
            default -> value;
        };
    }

    private String audience(String value) {
        return new Message("search.audience." + Audience.valueOf(value).name().toLowerCase(Locale.ROOT)).in(locale);
    }

    private String option(SearchPath path, String value) {
        return path.field().stream()
                .filter(field -> field.kind() == FieldKind.ENUM)
                .flatMap(field -> field.options().stream())
                .filter(option -> option.value().equals(value))
                .map(option -> option.label().best(locale))
                .findFirst()
                .orElse(value);
    }
}
