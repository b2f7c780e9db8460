package it.comunitadipratiche.core.search;

import java.util.List;

/**
 * A condition on the values of a path.
 *
 * @param path a field of the content type, inside groups with dots: {@code phases.type}
 * @param values one, but for {@link Operator#IN}; a territory's ISTAT code may be followed by {@value #ON} and a day on
 *     which it counts what lay in it: {@code 048@2008-12-31}
 */
public record Filter(String path, Operator operator, List<String> values) {
    public static final char ON = '@';

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
