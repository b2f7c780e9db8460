package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.content.types.Option;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.plugin.SearchField;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be searched of a content type: its fields, what plugins add, and what every publication has. */
final class SearchableType {
    /** Changes with what documents hold beside the paths, so that an index from before is built anew while it is in use. */
    private static final String FORM = "2-";

    static final String PUBLISHED_AT = "publishedAt";
    static final String MODIFIED_AT = "modifiedAt";
    static final String TITLE = "title";

    private final ContentType type;
    private final List<SearchField> additions;
    private final Map<String, SearchPath> paths = new LinkedHashMap<>();
    private final String layout;

    SearchableType(ContentType type, List<SearchField> additions) {
        this.type = type;
        this.additions = List.copyOf(additions);
        type.fields().forEach(field -> add("", field, Audience.PUBLIC, false));
        additions.forEach(this::add);
        Audience titled = type.title().audience();
        SearchPath title = paths.get(TITLE);
        if (title == null || type.titleField().equals(TITLE)) {
            paths.put(TITLE, new SearchPath(TITLE, FieldKind.TEXT, titled, false, true, false, true, Optional.empty()));
        }
        own(SearchQuery.TYPE, FieldKind.ENUM, true, false);
        paths.put(
                SearchQuery.NAMES,
                new SearchPath(
                        SearchQuery.NAMES,
                        FieldKind.REFERENCE,
                        Audience.PUBLIC,
                        true,
                        false,
                        false,
                        false,
                        Optional.empty()));
        paths.put(SearchQuery.THEME, Themes.PATH);
        own("id", FieldKind.REFERENCE, false, false);
        own("slug", FieldKind.URL, false, true);
        own("audience", FieldKind.ENUM, false, false);
        own(PUBLISHED_AT, FieldKind.INSTANT, true, true);
        own(MODIFIED_AT, FieldKind.INSTANT, true, true);
        this.layout = FORM
                + Integer.toHexString(paths.values().stream()
                        .map(SearchPath::layout)
                        .toList()
                        .toString()
                        .hashCode());
    }

    private void own(String name, FieldKind kind, boolean facet, boolean sortable) {
        paths.putIfAbsent(
                name, new SearchPath(name, kind, Audience.PUBLIC, false, false, facet, sortable, Optional.empty()));
    }

    private void add(String prefix, Field field, Audience outer, boolean many) {
        String name = prefix + field.name();
        Audience audience = outer.narrower(field.audience());
        boolean several = many || field.kind() == FieldKind.LIST;
        Field value = field.element().orElse(field);
        paths.put(
                name,
                new SearchPath(
                        name,
                        value.kind(),
                        audience.narrower(value.audience()),
                        several,
                        field.searchable() || value.searchable(),
                        field.facet() || value.facet(),
                        field.sortable(),
                        Optional.of(value)));
        value.fields().forEach(inner -> add(name + ".", inner, audience, several));
    }

    private void add(SearchField addition) {
        FieldKind kind =
                switch (addition.kind()) {
                    case TEXT -> FieldKind.RICH_TEXT;
                    case KEYWORD -> FieldKind.ENUM;
                    case TERRITORY -> FieldKind.TERRITORY;
                    case LONG -> FieldKind.INTEGER;
                };
        boolean number = kind == FieldKind.INTEGER;
        paths.putIfAbsent(
                addition.name(),
                new SearchPath(
                        addition.name(),
                        kind,
                        Audience.PUBLIC,
                        !number,
                        kind == FieldKind.RICH_TEXT,
                        true,
                        number,
                        addition.labels().map(labels -> field(addition, kind, labels))));
    }

    /** As if it were a field of the type. */
    private static Field field(SearchField addition, FieldKind kind, SearchField.Labels labels) {
        return new Field(
                addition.name(),
                kind,
                labels.label(),
                LocalizedText.of(Map.of()),
                false,
                false,
                false,
                true,
                kind == FieldKind.INTEGER,
                false,
                Audience.PUBLIC,
                0,
                Optional.empty(),
                Optional.empty(),
                labels.options().entrySet().stream()
                        .map(option -> new Option(option.getKey(), option.getValue()))
                        .toList(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    /** By what lists of it are narrowed and counted: its fields, then what plugins add. */
    List<Field> narrowings() {
        return Stream.concat(
                        type.fields().stream().filter(field -> field.facet() && field.audience() == Audience.PUBLIC),
                        additions.stream()
                                .filter(addition -> addition.labels().isPresent())
                                .flatMap(addition -> path(addition.name())
                                        .flatMap(SearchPath::field)
                                        .filter(field -> field.name().equals(addition.name()))
                                        .stream()))
                .toList();
    }

    ContentType type() {
        return type;
    }

    List<SearchField> additions() {
        return additions;
    }

    Collection<SearchPath> paths() {
        return paths.values();
    }

    Optional<SearchPath> path(String name) {
        return Optional.ofNullable(paths.get(name));
    }

    /** The path of the territories it is found by: what plugins add before the fields. */
    Optional<String> whereabouts() {
        List<SearchPath> places = paths.values().stream()
                .filter(path -> path.kind() == FieldKind.TERRITORY && path.audience() == Audience.PUBLIC)
                .toList();
        return places.stream()
                .filter(path -> path.field().isEmpty())
                .findFirst()
                .or(() -> places.stream().findFirst())
                .map(SearchPath::name);
    }

    /** What decides how documents of this type look in the index. */
    String layout() {
        return layout;
    }
}
