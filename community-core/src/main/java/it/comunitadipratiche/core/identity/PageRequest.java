package it.comunitadipratiche.core.identity;

import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param limit 1 to 100
 * @param cursor the encoded cursor of an earlier page; the first page without
 */
public record PageRequest(int limit, Optional<String> cursor) {

    /** The beginning of a list. */
    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }

    /** The part a cursor leads to. */
    public static PageRequest at(int limit, String cursor) {
        return new PageRequest(limit, Optional.of(cursor));
    }
}
