package it.comunitadipratiche.web.norms;

import it.comunitadipratiche.web.portal.EntryPage.Value;
import java.util.List;
import java.util.Optional;

/**
 * The norms that are cited most.
 *
 * @param path of the list
 * @param words what was typed
 * @param kinds to choose from
 * @param meant the norm, or the passage of one, that was typed
 */
public record NormsPage(
        String path,
        String words,
        List<Kind> kinds,
        Optional<Value> meant,
        boolean narrowed,
        List<Row> rows,
        Optional<String> previous,
        Optional<String> next) {

    public NormsPage {
        kinds = List.copyOf(kinds);
        rows = List.copyOf(rows);
    }

    public record Kind(String value, String label, boolean chosen) {}

    /** @param citing how many cite it, in words */
    public record Row(String label, String name, String kind, String citing, String path) {}
}
