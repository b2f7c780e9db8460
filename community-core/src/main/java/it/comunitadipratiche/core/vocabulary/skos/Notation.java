package it.comunitadipratiche.core.vocabulary.skos;

import java.util.Comparator;
import java.util.Optional;

/**
 * A code that identifies a concept within a scheme, such as {@code 01.1}.
 *
 * @param datatype the URI of the kind of code, if it is not a plain text
 */
public record Notation(String value, Optional<String> datatype) implements Comparable<Notation> {
    private static final Comparator<Notation> PLAIN_FIRST =
            Comparator.comparing((Notation n) -> n.datatype.orElse("")).thenComparing(Notation::value);

    public static Notation of(String value) {
        return new Notation(value, Optional.empty());
    }

    @Override
    public int compareTo(Notation other) {
        return PLAIN_FIRST.compare(this, other);
    }
}
