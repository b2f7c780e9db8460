package it.comunitadipratiche.core.transfer.csv;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Locales;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns a table of a content type may have: one for each field that fits into a cell, called by the field's name or
 * by one of its labels. Fields of a group are called {@code seat.municipality} or {@code Sede: Comune}, or by their own
 * label where no other field has it; a language is named after the field: {@code name.en}, {@code Nome (en)}.
 */
final class Columns {
    private final Locales locales;
    private final Locale usual;
    private final Map<String, Column> byName = new HashMap<>();
    private final Set<String> names = new LinkedHashSet<>();

    /** @param usual the language of columns that do not say theirs */
    Columns(ContentType type, Locales locales, Locale usual) {
        this.locales = locales;
        this.usual = usual;
        type.fields().stream()
                .filter(Columns::isFlat)
                .forEach(field ->
                        add(List.of(field.name()), field, field.label().values().values()));
        List<Field> groups = type.fields().stream()
                .filter(field -> field.kind() == FieldKind.GROUP && !field.localized())
                .toList();
        Map<String, Long> often = groups.stream()
                .flatMap(group -> group.fields().stream())
                .flatMap(inner ->
                        inner.label().values().values().stream().map(Plain::of).distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        for (Field group : groups) {
            group.fields().stream().filter(Columns::isFlat).forEach(inner -> addInner(group, inner, often));
        }
    }

    private void addInner(Field group, Field inner, Map<String, Long> often) {
        List<String> labels = new ArrayList<>();
        inner.label().values().forEach((language, label) -> {
            labels.add(group.label().values().getOrDefault(language, group.name()) + ": " + label);
            if (often.getOrDefault(Plain.of(label), 0L) == 1) {
                labels.add(label);
            }
        });
        add(List.of(group.name(), inner.name()), inner, labels);
    }

    private void add(List<String> path, Field field, Collection<String> labels) {
        String name = String.join(".", path);
        names.add(name);
        List<String> called = new ArrayList<>(labels);
        called.add(0, name);
        if (!field.localized()) {
            Column column = new Column(path, field, Optional.empty());
            called.forEach(one -> byName.putIfAbsent(Plain.of(one), column));
            return;
        }
        for (Locale locale : locales.supported()) {
            String tag = locale.toLanguageTag();
            Column column = new Column(path, field, Optional.of(tag));
            called.forEach(one -> byName.putIfAbsent(Plain.of(one + " " + tag), column));
            if (locale.equals(usual)) {
                called.forEach(one -> byName.putIfAbsent(Plain.of(one), column));
            }
        }
    }

    /** Whether a value of a field can be told in a cell. */
    private static boolean isFlat(Field field) {
        FieldKind kind = field.valueKind();
        return (kind != FieldKind.GROUP && kind != FieldKind.GEO_POINT && kind != FieldKind.LIST)
                || toldBy(field).isPresent();
    }

    /** The option that is enough to tell a group of a list: what an organization offers, without what it says of it. */
    static Optional<Field> toldBy(Field list) {
        List<Field> inner = list.element().map(Field::fields).orElse(List.of());
        return inner.stream()
                .findFirst()
                .filter(first -> first.kind() == FieldKind.ENUM && first.required())
                .filter(first -> inner.stream().filter(Field::required).count() == 1);
    }

    /**
     * The columns of a table, in their order.
     *
     * @throws InvalidInputException if one has no field, or two have the same
     */
    List<Column> read(List<String> header) {
        List<Column> columns = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (String cell : header) {
            Column column = byName.get(Plain.of(cell));
            if (column == null) {
                unknown.add(cell.strip());
            } else if (!seen.add(List.of(column.path(), column.language()))) {
                throw new InvalidInputException(cell.strip(), "transfer.csv.twice", cell.strip(), column.name());
            } else {
                columns.add(column);
            }
        }
        if (!unknown.isEmpty()) {
            throw new InvalidInputException(
                    unknown.get(0), "transfer.csv.columns", String.join(", ", unknown), String.join(", ", names));
        }
        return columns;
    }
}
