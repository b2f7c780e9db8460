package it.comunitadipratiche.core.norms;

import java.util.Optional;

/**
 * Which norms are wanted.
 *
 * @param words a citation such as "art. 55 cts", whose norms are given; or else words of labels and names
 */
public record NormQuery(Optional<NormKind> kind, Optional<String> words) {
    public static final NormQuery ALL = new NormQuery(Optional.empty(), Optional.empty());
}
