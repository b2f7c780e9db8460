package it.comunitadipratiche.web.console.imports;

import it.comunitadipratiche.core.transfer.ImportDetails;
import it.comunitadipratiche.web.console.Paging;
import java.util.List;

/** All imports, the newest first. */
public record ImportsPage(String path, List<Row> rows, Paging paging) {

    public ImportsPage {
        rows = List.copyOf(rows);
    }

    /**
     * An import in the list.
     *
     * @param kind of the file, in words
     * @param startedBy the name of who did; empty if it was the platform
     */
    public record Row(String path, ImportDetails details, String kind, String startedBy) {

        /** The kind of chip that stands for the state. */
        public String mood() {
            return ImportPage.mood(details);
        }
    }
}
