package it.comunitadipratiche.web.network;

import it.comunitadipratiche.web.console.Objections;
import java.util.List;
import java.util.Optional;

/**
 * Two organizations side by side, and the question which of them stays.
 *
 * @param path the answer is sent to
 * @param back where all likely duplicates are
 * @param sides the two
 * @param rows what their fields hold
 */
public record PairPage(String path, String back, List<Side> sides, List<Row> rows, Objections objections) {

    public PairPage {
        sides = List.copyOf(sides);
        rows = List.copyOf(rows);
    }

    /**
     * One of the two.
     *
     * @param path where it is written
     * @param referrers how many point to it
     * @param suggested whether it would rather stay
     */
    public record Side(
            String id, String name, Optional<String> path, boolean isPublic, long referrers, boolean suggested) {}

    /** What a field holds on either side; empty if nothing. */
    public record Row(String label, String one, String other) {

        public boolean isDifferent() {
            return !one.equals(other);
        }
    }
}
