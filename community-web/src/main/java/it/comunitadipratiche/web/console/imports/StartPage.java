package it.comunitadipratiche.web.console.imports;

import it.comunitadipratiche.web.console.Objections;
import java.util.List;
import java.util.Set;

/**
 * The form to begin an import.
 *
 * @param path it is sent to
 * @param kinds of files, to choose from first
 * @param options of the kind that was chosen
 * @param more further options as JSON, as they were typed
 */
public record StartPage(
        String path, List<Kind> kinds, Kind chosen, List<ImportOption> options, String more, Objections objections) {

    private static final Set<String> WITHOUT_MORE = Set.of("territories", "skos", "csv", "ris", "bibtex", "csl-json");

    public StartPage {
        kinds = List.copyOf(kinds);
        options = List.copyOf(options);
    }

    /** Whether the kind has options beyond those with a field of their own. */
    public boolean hasMore() {
        return !WITHOUT_MORE.contains(chosen.name());
    }

    /**
     * A kind of files.
     *
     * @param accept the ends of their names, for the browser; empty if unknown
     */
    public record Kind(String name, String label, String about, String accept, String path, boolean chosen) {}
}
