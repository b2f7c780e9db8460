package it.comunitadipratiche.core.batches;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import java.util.List;

/**
 * What becomes of one entry.
 *
 * @param place among the lines, from 1
 * @param title what it is called
 * @param published the languages in which readers see the change, or will see it
 * @param reasons why it was refused, or what to know about it
 */
public record BatchLine(
        int place, Id entry, String title, BatchOutcome outcome, List<String> published, List<Gap> reasons) {

    public BatchLine {
        published = List.copyOf(published);
        reasons = List.copyOf(reasons);
    }
}
