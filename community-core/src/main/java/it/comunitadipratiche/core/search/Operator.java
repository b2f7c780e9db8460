package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.kernel.InvalidInputException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a filter compares. */
public enum Operator {
    /** Has this value; a date may be shortened to its month or year. */
    EQ,
    /** Has not this value. */
    NE,
    GTE,
    LTE,
    /** Has one of these values. */
    IN,
    /** Has any value, or with {@code false} has none. */
    EXISTS,
    /** Has this concept or one that is narrower. */
    UNDER,
    /** Has this territory, one that lies in it, or one it lies in. */
    AT;

    /**
     * Reads an operator as it stands in a query, {@code gte} for instance.
     *
     * @param field the filtered field, for the refusal
     */
    public static Operator of(String text, String field) {
        return Arrays.stream(values())
                .filter(operator -> operator.word().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "filter[" + field + "][" + text + "]",
                        "search.operator.unknown",
                        text,
                        Arrays.stream(values()).map(Operator::word).collect(Collectors.joining(", "))));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
