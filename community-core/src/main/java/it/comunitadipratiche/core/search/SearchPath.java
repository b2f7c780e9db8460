package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Audience;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A path that queries may name, and how its values are indexed.
 *
 * @param audience who may filter, sort and count by it
 * @param many whether a publication may have several values
 * @param searchable whether its values are found by their words
 * @param field the field it stands for; none for what every publication has and for what plugins add
 */
record SearchPath(
        String name,
        FieldKind kind,
        Audience audience,
        boolean many,
        boolean searchable,
        boolean facet,
        boolean sortable,
        Optional<Field> field) {

    /** How values are compared. */
    enum Comparison {
        KEYWORD,
        WHOLE,
        DECIMAL,
        NONE
    }

    Comparison comparison() {
        return switch (kind) {
            case TEXT, BOOLEAN, ENUM, TERM, TERRITORY, REFERENCE, ASSET, EMAIL, URL, LEGAL_REFERENCE ->
                Comparison.KEYWORD;
            case INTEGER, DATE, INSTANT -> Comparison.WHOLE;
            case DECIMAL, MONEY -> Comparison.DECIMAL;
            case RICH_TEXT, GEO_POINT, GROUP, LIST -> Comparison.NONE;
        };
    }

    /** Whether the values of both are of one kind and lie in the index in one way. */
    boolean agrees(SearchPath other) {
        return kind == other.kind
                && many == other.many
                && facet == other.facet
                && sortable == other.sortable
                && field.flatMap(Field::scheme).equals(other.field.flatMap(Field::scheme))
                && field.map(Field::options).equals(other.field.map(Field::options));
    }

    boolean isTime() {
        return kind == FieldKind.DATE || kind == FieldKind.INSTANT;
    }

    Set<Operator> operators() {
        Set<Operator> operators = EnumSet.of(Operator.EXISTS);
        if (comparison() != Comparison.NONE) {
            operators.addAll(EnumSet.of(Operator.EQ, Operator.NE, Operator.IN));
        }
        if (comparison() == Comparison.WHOLE || comparison() == Comparison.DECIMAL) {
            operators.addAll(EnumSet.of(Operator.GTE, Operator.LTE));
        }
        if (kind == FieldKind.TERM) {
            operators.add(Operator.UNDER);
        }
        if (kind == FieldKind.TERRITORY) {
            operators.add(Operator.AT);
        }
        return operators;
    }

    /** Whether its values can be counted; dates are counted by year. */
    boolean isFacet() {
        return facet && (comparison() == Comparison.KEYWORD || comparison() == Comparison.WHOLE);
    }

    boolean isSortable() {
        return sortable && !many && comparison() != Comparison.NONE;
    }

    /** The index field that filters look at. */
    String filterField() {
        return switch (comparison()) {
            case KEYWORD, NONE -> IndexField.keyword(name);
            case WHOLE -> IndexField.number(name, true, many);
            case DECIMAL -> IndexField.number(name, false, many);
        };
    }

    String orderField() {
        return comparison() == Comparison.KEYWORD ? IndexField.order(name) : filterField();
    }

    String facetField() {
        if (isTime()) {
            return IndexField.year(name);
        }
        return comparison() == Comparison.KEYWORD ? IndexField.facet(name) : filterField();
    }

    /** What decides how its values look in the index. */
    String layout() {
        return String.join(
                "/",
                name,
                kind.name(),
                audience.name(),
                (many ? "m" : "") + (searchable ? "w" : "") + (facet ? "f" : "") + (sortable ? "s" : ""));
    }

    boolean countsNumbers() {
        return comparison() == Comparison.WHOLE;
    }
}
