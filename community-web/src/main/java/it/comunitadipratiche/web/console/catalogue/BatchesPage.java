package it.comunitadipratiche.web.console.catalogue;

import it.comunitadipratiche.core.batches.BatchDetails;
import it.comunitadipratiche.web.console.Paging;
import java.util.List;

/** What was changed in many materials at once, the newest first. */
public record BatchesPage(List<Row> rows, Paging paging) {

    public BatchesPage {
        rows = List.copyOf(rows);
    }

    /** A change, in words. */
    public record Row(BatchDetails details, String what, String path, String by) {

        public String mood() {
            return BatchPage.mood(details);
        }
    }
}
