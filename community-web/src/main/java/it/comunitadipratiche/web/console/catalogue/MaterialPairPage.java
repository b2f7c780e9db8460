package it.comunitadipratiche.web.console.catalogue;

import it.comunitadipratiche.web.console.Objections;
import java.util.List;

/**
 * Two materials side by side.
 *
 * @param path the answer is sent to
 * @param back where all likely duplicates are
 * @param sign why they look like the same; empty if they do not
 * @param told that somebody said that they are not the same, in words; empty if nobody did
 * @param rows what their fields hold, those that differ first
 */
public record MaterialPairPage(
        String path, String back, String sign, String told, List<Side> sides, List<Row> rows, Objections objections) {

    public MaterialPairPage {
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
            String id,
            String title,
            String path,
            boolean isPublic,
            String created,
            long referrers,
            boolean suggested) {}

    /** What a field holds on either side; empty if nothing. */
    public record Row(String label, String one, String other) {

        public boolean isDifferent() {
            return !one.equals(other);
        }
    }
}
