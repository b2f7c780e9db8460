package it.comunitadipratiche.core.transfer.wordpress;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which fields of a content type take what a post has: the first formatted text its body, the summary its excerpt, the
 * first file its picture, fields of terms its taxonomies, by their names.
 */
record PostFields(
        ContentType type,
        Optional<Field> body,
        Optional<Field> summary,
        Optional<Field> picture,
        Optional<Field> author,
        Optional<Field> sticky,
        Optional<Field> parent,
        Optional<Field> order,
        List<Field> terms) {
    private static final Map<String, List<String>> USUAL_NAMES = Map.of(
            "category", List.of("categories", "category", "themes", "topics", "subjects"),
            "post_tag", List.of("tags", "tag", "keywords"));
    private static final List<String> AUTHORS = List.of("author", "authors");
    private static final List<String> ORDER = List.of("position", "order", "menuOrder");
    private static final List<String> STICKY = List.of("sticky", "featured", "pinned", "highlighted");

    static PostFields of(ContentType type) {
        return new PostFields(
                type,
                first(type, field -> field.kind() == FieldKind.RICH_TEXT),
                type.summaryField().flatMap(type::field),
                first(type, field -> field.kind() == FieldKind.ASSET),
                first(type, field -> AUTHORS.contains(field.name()) && field.valueKind() == FieldKind.TEXT),
                first(type, field -> STICKY.contains(field.name()) && field.kind() == FieldKind.BOOLEAN),
                first(
                        type,
                        field -> field.name().equals("parent")
                                && field.kind() == FieldKind.REFERENCE
                                && (field.targets().isEmpty() || field.targets().contains(type.name()))),
                first(type, field -> ORDER.contains(field.name()) && field.kind() == FieldKind.INTEGER),
                type.fields().stream()
                        .filter(field -> field.valueKind() == FieldKind.TERM)
                        .toList());
    }

    private static Optional<Field> first(ContentType type, Predicate<Field> wanted) {
        return type.fields().stream().filter(wanted).findFirst();
    }

    /**
     * The field for the terms of a taxonomy.
     *
     * @param scheme the vocabulary somebody chose for it
     */
    Optional<Field> terms(String taxonomy, Optional<String> scheme) {
        if (scheme.isPresent()) {
            return terms.stream()
                    .filter(field -> schemeOf(field).equals(scheme))
                    .findFirst();
        }
        List<String> names = USUAL_NAMES.getOrDefault(taxonomy, List.of(taxonomy, taxonomy.replace('_', '-')));
        return names.stream()
                .flatMap(name -> terms.stream()
                        .filter(field -> field.name().equals(name)
                                || schemeOf(field).filter(name::equals).isPresent()))
                .findFirst();
    }

    /** The vocabulary of a field of terms, also where it is a list of them. */
    static Optional<String> schemeOf(Field field) {
        return field.scheme().or(() -> field.element().flatMap(Field::scheme));
    }
}
