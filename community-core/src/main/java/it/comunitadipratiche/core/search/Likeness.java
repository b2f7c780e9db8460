package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.kernel.Id;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What publications of a type have in common with one of them.
 *
 * @param to the one, which is not among its likes
 * @param enough without any of these nothing is like it; each is made of filters that hold together
 * @param shared what makes others alike, each with its weight
 * @param limit how many are wanted at most
 */
public record Likeness(
        String type, Locale locale, Id to, List<List<Filter>> enough, Map<Filter, Integer> shared, int limit) {

    public Likeness {
        enough = enough.stream().map(List::copyOf).toList();
        shared = Map.copyOf(shared);
    }
}
