package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.web.portal.EntryPage;
import java.util.List;
import java.util.Optional;

/**
 * Some practices side by side, or the choice of them.
 *
 * @param path of the page
 * @param problems what is wrong with what was chosen
 * @param chosen the practices that were chosen
 * @param tooMany whether they are more than can be compared
 * @param rows the fields, where there are enough practices; else empty
 * @param switched the path of the same comparison with all rows, or with those only that differ
 * @param onlyDifferences whether rows that are the same are left out
 * @param words what was looked for; nothing if nothing was
 * @param found practices that can be added
 */
public record ComparePage(
        String path,
        List<String> problems,
        List<Chosen> chosen,
        boolean tooMany,
        List<Row> rows,
        String switched,
        boolean onlyDifferences,
        Optional<String> words,
        List<Offered> found) {

    public ComparePage {
        problems = List.copyOf(problems);
        chosen = List.copyOf(chosen);
        rows = List.copyOf(rows);
        found = List.copyOf(found);
    }

    /** Whether there are enough practices, and not too many. */
    public boolean isCompared() {
        return chosen.size() >= Comparison.LEAST && !tooMany;
    }

    /** Whether one more can be added. */
    public boolean hasRoom() {
        return chosen.size() < Comparison.MOST;
    }

    /**
     * A practice that was chosen.
     *
     * @param path of its page
     * @param without the path of the comparison without it
     */
    public record Chosen(String id, String title, String path, String without) {}

    /**
     * A practice that can be added.
     *
     * @param with the path of the comparison with it
     */
    public record Offered(String title, String summary, String with) {}

    /**
     * A field.
     *
     * @param same whether it is the same in all
     * @param cells one for each practice, in their order
     */
    public record Row(String label, boolean same, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What a practice has in a field.
     *
     * @param empty why it has nothing; empty if it has something
     */
    public record Cell(List<EntryPage.Value> values, String empty) {

        public Cell {
            values = List.copyOf(values);
        }
    }
}
