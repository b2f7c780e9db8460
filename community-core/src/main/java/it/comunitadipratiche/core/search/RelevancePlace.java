package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A place in the order by relevance. Scores shift a little with everything that comes and goes, so the place is that of
 * the nearest neighbour which is still there; the score counts only when none of them is.
 *
 * @param score of the hit it stands at
 * @param number the how-manieth that hit was
 * @param entries the hit's entry and those before it on its page (after it, if one goes backwards), the nearest first
 */
record RelevancePlace(float score, int number, List<Long> entries) {
    private static final int NEIGHBOURS = 10;

    RelevancePlace {
        entries = List.copyOf(entries);
    }

    /** A hit by its score. */
    record Scored(float score, long entry) {}

    /** The place of the last hit of a page. */
    static RelevancePlace last(List<Scored> page, int number) {
        List<Scored> nearest = new ArrayList<>(page);
        Collections.reverse(nearest);
        return first(nearest, number);
    }

    /** The place of the first hit of a page. */
    static RelevancePlace first(List<Scored> page, int number) {
        return new RelevancePlace(
                page.get(0).score(),
                number,
                page.stream().limit(NEIGHBOURS).map(Scored::entry).toList());
    }

    static RelevancePlace of(Cursor cursor) {
        try {
            List<String> values = cursor.values();
            return new RelevancePlace(
                    Float.parseFloat(values.get(0)),
                    Integer.parseInt(values.get(1)),
                    values.subList(2, values.size()).stream().map(Long::valueOf).toList());
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new InvalidInputException("cursor", "kernel.cursor");
        }
    }

    Cursor cursor(boolean backwards, int query) {
        List<String> values = new ArrayList<>(List.of(Float.toString(score), Integer.toString(number)));
        entries.forEach(entry -> values.add(Long.toString(entry)));
        return new Cursor(backwards, query, values);
    }

    /** Where, among the hits there are now, the first one after this place is. */
    int after(List<Scored> hits) {
        int nearest = nearest(hits);
        return nearest < 0 ? byScore(hits) : nearest + 1;
    }

    /** Where, among the hits there are now, this place is: what comes before it ends there. */
    int from(List<Scored> hits) {
        int nearest = nearest(hits);
        return nearest < 0 ? byScore(hits) : nearest;
    }

    private int nearest(List<Scored> hits) {
        Map<Long, Integer> positions = new HashMap<>();
        IntStream.range(0, hits.size()).forEach(i -> positions.put(hits.get(i).entry(), i));
        return entries.stream()
                .filter(positions::containsKey)
                .map(positions::get)
                .findFirst()
                .orElse(-1);
    }

    private int byScore(List<Scored> hits) {
        return (int) hits.stream().filter(hit -> hit.score() >= score).count();
    }
}
