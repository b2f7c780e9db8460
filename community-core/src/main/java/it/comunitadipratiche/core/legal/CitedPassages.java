package it.comunitadipratiche.core.legal;

import java.util.List;

/**
 * Passages in a row that are all of one act, such as "artt. 55, comma 3, e 56".
 *
 * @param spots empty where no article was found
 * @param end the token after them
 * @param several whether they were announced as several articles
 */
record CitedPassages(List<Spot> spots, int end, boolean several) {

    /** A passage and where it stands in the text; an article that is only meant has an empty span. */
    record Spot(int start, int end, Passage passage) {}

    boolean isEmpty() {
        return spots.isEmpty();
    }
}
