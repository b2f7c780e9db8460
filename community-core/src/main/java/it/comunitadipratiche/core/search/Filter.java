package it.comunitadipratiche.core.search;

import java.util.List;

/**
 * A condition on the values of a path.
 *
 * @param path a field of the content type, inside groups with dots: {@code phases.type}
 * @param values one, but for {@link Operator#IN}
 */
public record Filter(String path, Operator operator, List<String> values) {

    public Filter {
        values = List.copyOf(values);
    }

    public static Filter eq(String path, String value) {
        return new Filter(path, Operator.EQ, List.of(value));
    }

    /** The parameter it stands in. */
    String parameter() {
        return operator == Operator.EQ ? "filter[" + path + "]" : "filter[" + path + "][" + operator.word() + "]";
    }
}
