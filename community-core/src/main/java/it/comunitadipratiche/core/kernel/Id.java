package it.comunitadipratiche.core.kernel;

import io.hypersistence.tsid.TSID;
import java.util.Optional;

/**
 * A 64-bit id that sorts by the time it was made: a {@code BIGINT} in the database, 13 characters of Crockford's
 * base 32 outside.
 */
public record Id(long value) implements Comparable<Id> {

    /** A new id, greater than those this node made in earlier milliseconds. */
    public static Id next() {
        return new Id(TSID.Factory.getTsid().toLong());
    }

    /**
     * Reads the 13-character form.
     *
     * @throws InvalidInputException if the text is not an id
     */
    public static Id of(String text) {
        return tryParse(text).orElseThrow(() -> new InvalidInputException("", "kernel.id", text));
    }

    /**
     * Reads the 13-character form, or nothing if the text is not one. It is in capitals, so that it is never a slug:
     * {@code accessibilita} has 13 letters too.
     */
    public static Optional<Id> tryParse(String text) {
        return TSID.isValid(text)
                ? Optional.of(new Id(TSID.from(text).toLong()))
                        .filter(id -> id.toString().equals(text))
                : Optional.empty();
    }

    @Override
    public int compareTo(Id other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return TSID.from(value).toString();
    }
}
